import { Archive, ArchiveRestore, CheckCheck, Merge, SearchX } from 'lucide-preact'
import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Usage } from '../../lists/usage'
import type { StoredDocument } from '../../sync/local'
import { documentKey } from '../../sync/scalars'
import { Button, ButtonLink } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { Notice } from '../components/notice'
import { PageHead } from '../components/page-head'
import { useServices } from '../services'
import { useLive } from '../state/use-live'
import { useLocale, useWords } from '../words/use-words'
import { CardControls } from './card-controls'
import { cardQueryText, plainCards, readCardQuery } from './card-query'
import { MergeDialog } from './merge/merge-dialog'
import type { MergeWork } from './merge/merge-dialog'
import { RowList } from './row-list'
import { CardShelf } from './select-cards'
import type { Card } from './select-cards'
import { SelectionBar } from './selection-bar'
import { useAddressQuery } from './use-address-query'
import { useArchive } from './use-archive'
import { useSelection } from './use-selection'
import './listing.css'
import './cards.css'

/** A dialog shows so many cards to choose from. */
const mostMerged = 20

interface CardsPageProps<C extends Card> {
  readonly kind: 'customer' | 'item'
  readonly path: string
  readonly icons: { readonly empty: LucideIcon; readonly add: LucideIcon }
  readonly words: {
    readonly title: string
    readonly add: string
    readonly search: string
    readonly searchHint: string
    readonly list: string
    readonly count: (count: number, text: string) => string
    readonly noName: string
    readonly emptyTitle: string
    readonly emptyHint: string
    readonly emptyAction: string
  }
  readonly read: (value: unknown) => C
  /** What the search knows of a card, its name first. */
  readonly said: (card: C) => readonly [string, ...string[]]
  /** Tells doubles of one name apart. */
  readonly detail: (card: C) => string | undefined
  /** Absent until all documents are read. */
  readonly usage: ReadonlyMap<string, Usage> | undefined
  readonly merging: MergeWork
  /** The cells of a row. */
  readonly children: (card: C) => ComponentChildren
}

/** All cards of a kind: searched, picked, put away, merged. */
export function CardsPage<C extends Card>(props: CardsPageProps<C>) {
  const { kind, path, icons, words, read } = props
  const { books } = useServices()
  const all = useWords()
  const live = useLive(() => books.watch(() => books.list(kind)), [books, kind])
  const cards = useMemo(
    () => (live.kind === 'ready' ? live.value.map((stored) => cardOf(stored, read)) : []),
    [live],
  )
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <ButtonLink kind="primary" icon={icons.add} to={`${path}/new`}>
            {words.add}
          </ButtonLink>
        }
      />
      {live.kind === 'loading' && <p class="list-opening">{all.listing.opening}</p>}
      {live.kind === 'failed' && <Notice kind="bad">{all.frame.storage[live.fault].text}</Notice>}
      {live.kind === 'ready' && <Shelf {...props} cards={cards} />}
    </>
  )
}

/** The id of the key holds: it is what documents point to. */
const cardOf = <C extends Card>({ key, value }: StoredDocument, read: (value: unknown) => C): C => ({
  ...read(value),
  id: key.slice(key.indexOf('#') + 1),
})

function Shelf<C extends Card>(props: CardsPageProps<C> & { readonly cards: readonly C[] }) {
  const { kind, path, icons, words, cards, said, detail, usage, merging, children } = props
  const all = useWords()
  const locale = useLocale()
  const [query, onQuery] = useAddressQuery({ path, read: readCardQuery, write: cardQueryText })
  const archive = useArchive()
  const [merged, setMerged] = useState<readonly C[]>()
  const shelf = useMemo(() => new CardShelf(cards, said), [cards])
  const rows = useMemo(() => shelf.select(query, usage ?? new Map()), [shelf, query, usage])
  const keyOf = ({ id }: C) => documentKey(kind, id)
  const nameOf = (card: C) => said(card)[0] || words.noName
  const selection = useSelection((from, to) => Promise.resolve(rows.slice(from, to).map(keyOf)))
  useEffect(() => selection.clear(), [query])
  if (shelf.size === 0) {
    return (
      <EmptyState
        icon={icons.empty}
        title={words.emptyTitle}
        actions={
          <ButtonLink icon={icons.add} to={`${path}/new`}>
            {words.emptyAction}
          </ButtonLink>
        }
      >
        {words.emptyHint}
      </EmptyState>
    )
  }
  const picked = [...selection.keys]
  const putAway = async () => {
    if (await archive(picked, !query.archived)) selection.clear()
  }
  return (
    <>
      <CardControls search={words.search} hint={words.searchHint} query={query} onQuery={onQuery} />
      {rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={all.listing.nothingTitle}
          actions={<Button onClick={() => onQuery(plainCards)}>{all.listing.showAll}</Button>}
        >
          {query.archived && query.text === '' ? all.listing.archiveEmpty : all.listing.nothingHint}
        </EmptyState>
      ) : (
        <>
          {selection.active ? (
            <SelectionBar
              selection={selection}
              count={rows.length}
              onAll={() => selection.pick(rows.map(keyOf))}
            >
              <Button
                icon={Merge}
                disabled={usage === undefined || picked.length < 2 || picked.length > mostMerged}
                onClick={() => setMerged(rows.filter((row) => selection.keys.has(keyOf(row))))}
              >
                {all.listing.merging.open}
              </Button>
              <Button
                icon={query.archived ? ArchiveRestore : Archive}
                disabled={picked.length === 0}
                onClick={() => void putAway()}
              >
                {query.archived ? all.listing.unarchive : all.listing.archive}
              </Button>
            </SelectionBar>
          ) : (
            <div class="list-sums">
              <p role="status">{words.count(rows.length, rows.length.toLocaleString(locale))}</p>
              <Button kind="quiet" icon={CheckCheck} onClick={selection.begin}>
                {all.listing.select}
              </Button>
            </div>
          )}
          <RowList
            label={words.list}
            rows={rows}
            keyOf={keyOf}
            nameOf={nameOf}
            hrefOf={({ id }) => `${path}/${id}`}
            selection={selection}
          >
            {children}
          </RowList>
        </>
      )}
      {merged !== undefined && (
        <MergeDialog
          choices={merged.map((card) => ({
            key: keyOf(card),
            name: nameOf(card),
            detail: detail(card),
            count: usage?.get(card.id)?.count ?? 0,
          }))}
          work={merging}
          onClose={() => setMerged(undefined)}
          onMerged={selection.clear}
        />
      )}
    </>
  )
}
