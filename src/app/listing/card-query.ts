/** What a list of cards (customers, items) shows. It lives in the address. */
export interface CardQuery {
  readonly text: string
  /** Those put away, instead of those in use. */
  readonly archived: boolean
  /** By name, or the latest used first. */
  readonly sort: 'name' | 'used'
}

export const plainCards: CardQuery = { text: '', archived: false, sort: 'name' }

export function readCardQuery(search: string): CardQuery {
  const said = new URLSearchParams(search)
  return {
    text: said.get('q') ?? '',
    archived: said.has('archived'),
    sort: said.get('sort') === 'used' ? 'used' : 'name',
  }
}

export function cardQueryText({ text, archived, sort }: CardQuery): string {
  const said = new URLSearchParams()
  if (text.trim() !== '') said.set('q', text)
  if (archived) said.set('archived', '')
  if (sort !== 'name') said.set('sort', sort)
  return said.toString()
}
