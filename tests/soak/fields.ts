import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'

/** Texts of the editor that a trial types into, by their label, and where each of them lies in the document. */
export const fields = ['Notes', 'Terms', 'Description 1'] as const
export type Field = (typeof fields)[number]

interface Invoice {
  readonly notes?: string
  readonly termsNote?: string
  readonly lines?: readonly { readonly description?: string }[]
}

export function textOf(document: unknown, field: Field): string {
  const { notes = '', termsNote = '', lines = [] } = (document ?? {}) as Invoice
  if (field === 'Notes') return notes
  return field === 'Terms' ? termsNote : (lines[0]?.description ?? '')
}

/** The field that the path of a conflict leads to. */
export function fieldAt(path: readonly string[]): Field | undefined {
  if (path[0] === 'notes') return 'Notes'
  if (path[0] === 'termsNote') return 'Terms'
  return path[0] === 'lines' && path[2] === 'description' ? 'Description 1' : undefined
}

/** Opens a draft by its key and waits until it can be typed in. By way of the list: no other form stands there meanwhile. */
export async function openDraft(scene: Scene, { page }: Person, key: string): Promise<void> {
  await page.goto(`${scene.address}#/invoices`)
  await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
  await page.goto(`${scene.address}#/invoices/${key.replace('invoice#', '')}`)
  await page.getByLabel('Notes', { exact: true }).waitFor()
}

/** Types over what a field shows, in one breath: nothing comes in between. @returns what it showed */
export function typeOver({ page }: Person, field: Field, text: string): Promise<string> {
  return page.getByLabel(field, { exact: true }).evaluate((element, typed) => {
    const control = element as HTMLInputElement
    control.focus()
    const saw = control.value
    control.value = typed
    control.dispatchEvent(new Event('input', { bubbles: true }))
    return saw
  }, text)
}

/** Leaves the field and waits until what was typed is in the books. */
export async function saved({ page }: Person): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.getByText('Saved on this device').first().waitFor()
}
