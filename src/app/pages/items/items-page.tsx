import { Archive, ArchiveRestore, CheckCheck, Package, PackagePlus, SearchX } from 'lucide-preact'
import { useEffect, useMemo } from 'preact/hooks'
import { toAmount } from '../../../domain/amount'
import { currencyCode, currencyExponent } from '../../../domain/currency'
import { formatDate, formatMoney } from '../../../domain/format'
import type { Item } from '../../../domain/item'
import { readItem } from '../../../domain/item'
import { readSettings } from '../../../domain/settings'
import type { Usage } from '../../../lists/usage'
import { documentKey } from '../../../sync/scalars'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { CardControls } from '../../listing/card-controls'
import { cardQueryText, plainCards, readCardQuery } from '../../listing/card-query'
import { RowList } from '../../listing/row-list'
import { CardShelf } from '../../listing/select-cards'
import { SelectionBar } from '../../listing/selection-bar'
import { useAddressQuery } from '../../listing/use-address-query'
import { useArchive } from '../../listing/use-archive'
import { useSelection } from '../../listing/use-selection'
import { useUsage } from '../../listing/use-usage'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { shownFigure } from '../editor/figure-text'
import { taxText } from '../editor/tax-text'
import { unitWord } from '../editor/units'
import '../../listing/listing.css'
import '../../listing/cards.css'

const addressForm = { path: '/items', read: readCardQuery, write: cardQueryText }
const keyOf = ({ id }: Item) => documentKey('item', id)
const settingsKey = documentKey('settings', 'defaults')

/** The catalogue: what lines are filled from. */
export function ItemsPage() {
  const { books } = useServices()
  const words = useWords()
  const live = useLive(
    () => books.watch(() => Promise.all([books.list('item'), books.get(settingsKey)])),
    [books],
  )
  const items = useMemo(
    () => (live.kind === 'ready' ? live.value[0].map(({ key, value }) => cardOf(key, value)) : []),
    [live],
  )
  return (
    <>
      <PageHead
        title={words.items.title}
        actions={
          <ButtonLink kind="primary" icon={PackagePlus} to="/items/new">
            {words.items.newItem}
          </ButtonLink>
        }
      />
      {live.kind === 'loading' && <p class="list-opening">{words.listing.opening}</p>}
      {live.kind === 'failed' && <Notice kind="bad">{words.frame.storage[live.fault].text}</Notice>}
      {live.kind === 'ready' && (
        <Shelf items={items} currency={readSettings(live.value[1]?.value ?? {}).currency} />
      )}
    </>
  )
}

const cardOf = (key: string, value: unknown): Item => ({
  ...readItem(value),
  id: key.slice(key.indexOf('#') + 1) as Item['id'],
})

/** @param currency of items that name none */
function Shelf({ items, currency }: { readonly items: readonly Item[]; readonly currency: string }) {
  const words = useWords()
  const locale = useLocale()
  const [query, onQuery] = useAddressQuery(addressForm)
  const usage = useUsage()?.items
  const archive = useArchive()
  const shelf = useMemo(
    () => new CardShelf(items, ({ description, itemCode = '' }) => [description, itemCode]),
    [items],
  )
  const rows = useMemo(() => shelf.select(query, usage ?? new Map()), [shelf, query, usage])
  const selection = useSelection((from, to) => Promise.resolve(rows.slice(from, to).map(keyOf)))
  useEffect(() => selection.clear(), [query])
  if (shelf.size === 0) {
    return (
      <EmptyState
        icon={Package}
        title={words.items.emptyTitle}
        actions={
          <ButtonLink icon={PackagePlus} to="/items/new">
            {words.items.emptyAction}
          </ButtonLink>
        }
      >
        {words.items.emptyHint}
      </EmptyState>
    )
  }
  const putAway = async () => {
    if (await archive([...selection.keys], !query.archived)) selection.clear()
  }
  return (
    <>
      <CardControls
        search={words.items.search}
        hint={words.items.searchHint}
        query={query}
        onQuery={onQuery}
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={words.listing.nothingTitle}
          actions={<Button onClick={() => onQuery(plainCards)}>{words.listing.showAll}</Button>}
        >
          {query.archived && query.text === '' ? words.listing.archiveEmpty : words.listing.nothingHint}
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
                icon={query.archived ? ArchiveRestore : Archive}
                disabled={selection.keys.size === 0}
                onClick={() => void putAway()}
              >
                {query.archived ? words.listing.unarchive : words.listing.archive}
              </Button>
            </SelectionBar>
          ) : (
            <div class="list-sums">
              <p role="status">{words.items.count(rows.length, rows.length.toLocaleString(locale))}</p>
              <Button kind="quiet" icon={CheckCheck} onClick={selection.begin}>
                {words.listing.select}
              </Button>
            </div>
          )}
          <RowList
            label={words.items.list}
            rows={rows}
            keyOf={keyOf}
            nameOf={({ description }) => description || words.items.noName}
            hrefOf={({ id }) => `/items/${id}`}
            selection={selection}
          >
            {(item) => <ItemCells item={item} currency={currency} usage={usage?.get(item.id)} />}
          </RowList>
        </>
      )}
    </>
  )
}

interface ItemCellsProps {
  readonly item: Item
  readonly currency: string
  readonly usage: Usage | undefined
}

function ItemCells({ item, currency, usage }: ItemCellsProps) {
  const words = useWords()
  const locale = useLocale()
  const tax = taxText(item.taxes, locale)
  return (
    <>
      <span class="card-name" data-missing={item.description === ''}>
        {item.description || words.items.noName}
      </span>
      <span class="card-detail">
        {[item.itemCode, tax && `${words.items.tax} ${tax}`].filter(Boolean).join(' · ')}
      </span>
      <span class="card-use">
        {usage?.lastUsed === undefined
          ? words.listing.neverUsed
          : words.listing.lastUsed(formatDate(usage.lastUsed, locale))}
      </span>
      <span class="card-figure figures" data-none={item.unitPrice === ''}>
        {item.unitPrice === ''
          ? words.items.noPrice
          : words.items.perUnit(
              priceText(item, item.currency ?? currency, locale),
              unitWord(words.editor.units, item.unit),
            )}
      </span>
    </>
  )
}

/** With all its decimals: unit prices may have more than the currency. */
function priceText({ unitPrice }: Item, code: string, locale: string): string {
  const currency = currencyCode(code)
  const amount = currency.ok ? toAmount(unitPrice, currency.value) : undefined
  const decimals = unitPrice.split('.')[1]?.length ?? 0
  return currency.ok && amount !== undefined && decimals <= currencyExponent(currency.value)
    ? formatMoney(amount, currency.value, locale)
    : `${shownFigure(unitPrice, locale)} ${code}`
}
