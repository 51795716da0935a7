import { useEffect, useMemo, useState } from 'preact/hooks'
import { readCustomer } from '../../../domain/customer'
import { invoiceKinds } from '../../../domain/invoice'
import { filtersSet, plainQuery } from '../../../lists/list-query'
import type { ListQuery } from '../../../lists/list-query'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useLists } from '../../listing/use-lists'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useWords } from '../../words/use-words'
import { customerNamed, matchingCustomers } from '../editor/customer-match'

interface FilterPanelProps {
  readonly query: ListQuery
  readonly onQuery: (query: ListQuery) => void
}

/** What is asked for less often: kind, customer, dates, currency. */
export function FilterPanel({ query, onQuery }: FilterPanelProps) {
  const words = useWords().invoices
  const currencies = useCurrencies()
  const any = { value: '', label: words.any }
  const known = query.currency === undefined || currencies.includes(query.currency)
  return (
    <div class="filter-panel">
      <SelectField
        label={words.kind}
        value={query.kind ?? ''}
        options={[any, ...invoiceKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))]}
        onValue={(picked) => onQuery({ ...query, kind: invoiceKinds.find((kind) => kind === picked) })}
      />
      <CustomerFilter query={query} onQuery={onQuery} />
      <DateField label={words.from} value={query.from} onValue={(from) => onQuery({ ...query, from })} />
      <DateField label={words.to} value={query.to} onValue={(to) => onQuery({ ...query, to })} />
      <SelectField
        label={words.currency}
        value={query.currency ?? ''}
        options={[any, ...(known ? currencies : [query.currency ?? '', ...currencies]).map(asOption)]}
        onValue={(currency) => onQuery({ ...query, currency: currency || undefined })}
      />
      {filtersSet(query) > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            const { text, state, unsynced, sort, descending } = query
            onQuery({ ...plainQuery, text, state, unsynced, sort, descending })
          }}
        >
          {words.clearFilters}
        </Button>
      )}
    </div>
  )
}

const asOption = (value: string) => ({ value, label: value })

function useCurrencies(): readonly string[] {
  const lists = useLists()
  const [currencies, setCurrencies] = useState<readonly string[]>([])
  useEffect(() => void lists.ask({ type: 'currencies' }).then(setCurrencies), [])
  return currencies
}

function CustomerFilter({ query, onQuery }: FilterPanelProps) {
  const { books } = useServices()
  const words = useWords().invoices
  const live = useLive(() => books.watch(() => books.list('customer')), [books])
  const customers = useMemo(
    () => (live.kind === 'ready' ? live.value.map(({ value }) => readCustomer(value)) : []),
    [live],
  )
  const [typed, setTyped] = useState<string>()
  const picked = customers.find(({ id }) => id === query.customer)
  const shown = typed ?? picked?.name ?? ''
  const nobody = typed !== undefined && typed.trim() !== '' && customerNamed(customers, typed) === undefined
  return (
    <>
      <TextField
        label={words.customer}
        value={shown}
        hint={nobody ? words.pickCustomer : undefined}
        placeholder={words.any}
        autocomplete="off"
        list="filter-customers"
        onValue={(text) => {
          setTyped(text)
          const customer = customerNamed(customers, text)?.id
          if (customer !== query.customer) onQuery({ ...query, customer })
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id="filter-customers">
        {matchingCustomers(customers, typed ?? '').map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  )
}
