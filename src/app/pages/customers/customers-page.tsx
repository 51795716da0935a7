import { Archive, ArchiveRestore, CheckCheck, Merge, SearchX, UserPlus, Users } from 'lucide-preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Customer } from '../../../domain/customer'
import { readCustomer } from '../../../domain/customer'
import { formatDate, formatMoney } from '../../../domain/format'
import type { CustomerUsage } from '../../../lists/usage'
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
import { MergeDialog } from './merge-dialog'
import '../../listing/listing.css'
import '../../listing/cards.css'

const addressForm = { path: '/customers', read: readCardQuery, write: cardQueryText }
const keyOf = ({ id }: Customer) => documentKey('customer', id)
/** A dialog shows so many cards to choose from. */
const mostMerged = 20

/** Everybody who was ever billed, with what they owe. */
export function CustomersPage() {
  const { books } = useServices()
  const words = useWords()
  const live = useLive(() => books.watch(() => books.list('customer')), [books])
  return (
    <>
      <PageHead
        title={words.customers.title}
        actions={
          <ButtonLink kind="primary" icon={UserPlus} to="/customers/new">
            {words.customers.newCustomer}
          </ButtonLink>
        }
      />
      {live.kind === 'loading' && <p class="list-opening">{words.listing.opening}</p>}
      {live.kind === 'failed' && <Notice kind="bad">{words.frame.storage[live.fault].text}</Notice>}
      {live.kind === 'ready' && <Shelf customers={live.value.map(({ key, value }) => cardOf(key, value))} />}
    </>
  )
}

/** The id of the key holds: it is what documents point to. */
const cardOf = (key: string, value: unknown): Customer => ({
  ...readCustomer(value),
  id: key.slice(key.indexOf('#') + 1) as Customer['id'],
})

function Shelf({ customers }: { readonly customers: readonly Customer[] }) {
  const words = useWords()
  const locale = useLocale()
  const [query, onQuery] = useAddressQuery(addressForm)
  const usage = useUsage()?.customers
  const archive = useArchive()
  const [merging, setMerging] = useState<readonly Customer[]>()
  const shelf = useMemo(
    () =>
      new CardShelf(customers, ({ name, contact = '', email = '', address, notes = '' }) => [
        name,
        [contact, email, address.line1, address.city, address.postalCode, address.country, notes].join(' '),
      ]),
    [customers],
  )
  const rows = useMemo(() => shelf.select(query, usage ?? new Map()), [shelf, query, usage])
  const selection = useSelection((from, to) => Promise.resolve(rows.slice(from, to).map(keyOf)))
  useEffect(() => selection.clear(), [query])
  if (shelf.size === 0) {
    return (
      <EmptyState
        icon={Users}
        title={words.customers.emptyTitle}
        actions={
          <ButtonLink icon={UserPlus} to="/customers/new">
            {words.customers.emptyAction}
          </ButtonLink>
        }
      >
        {words.customers.emptyHint}
      </EmptyState>
    )
  }
  const picked = [...selection.keys]
  const putAway = async () => {
    if (await archive(picked, !query.archived)) selection.clear()
  }
  return (
    <>
      <CardControls
        search={words.customers.search}
        hint={words.customers.searchHint}
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
                icon={Merge}
                disabled={picked.length < 2 || picked.length > mostMerged}
                onClick={() => setMerging(rows.filter((row) => selection.keys.has(keyOf(row))))}
              >
                {words.customers.merge}
              </Button>
              <Button
                icon={query.archived ? ArchiveRestore : Archive}
                disabled={picked.length === 0}
                onClick={() => void putAway()}
              >
                {query.archived ? words.listing.unarchive : words.listing.archive}
              </Button>
            </SelectionBar>
          ) : (
            <div class="list-sums">
              <p role="status">{words.customers.count(rows.length, rows.length.toLocaleString(locale))}</p>
              <Button kind="quiet" icon={CheckCheck} onClick={selection.begin}>
                {words.listing.select}
              </Button>
            </div>
          )}
          <RowList
            label={words.customers.list}
            rows={rows}
            keyOf={keyOf}
            nameOf={({ name }) => name || words.customers.noName}
            hrefOf={({ id }) => `/customers/${id}`}
            selection={selection}
          >
            {(customer) => <CustomerCells customer={customer} usage={usage?.get(customer.id)} />}
          </RowList>
        </>
      )}
      {merging !== undefined && (
        <MergeDialog
          customers={merging}
          usage={usage}
          onClose={() => setMerging(undefined)}
          onMerged={selection.clear}
        />
      )}
    </>
  )
}

interface CustomerCellsProps {
  readonly customer: Customer
  readonly usage: CustomerUsage | undefined
}

function CustomerCells({ customer, usage }: CustomerCellsProps) {
  const words = useWords()
  const locale = useLocale()
  const open = (usage?.sums ?? []).filter(({ outstanding }) => /[1-9]/.test(outstanding))
  const balance = open.map(({ outstanding, currency }) => formatMoney(outstanding, currency, locale))
  return (
    <>
      <span class="card-name" data-missing={customer.name === ''}>
        {customer.name || words.customers.noName}
      </span>
      <span class="card-detail">{[customer.address.city, customer.email].filter(Boolean).join(' · ')}</span>
      <span class="card-use">
        {usage?.lastUsed === undefined
          ? words.listing.neverUsed
          : words.listing.lastUsed(formatDate(usage.lastUsed, locale))}
      </span>
      <span class="card-figure figures" data-none={balance.length === 0}>
        {balance.length === 0
          ? words.customers.settled
          : words.customers.open(new Intl.ListFormat(locale, { type: 'unit' }).format(balance))}
      </span>
    </>
  )
}
