import type { CurrencyCode } from '../../../domain/currency'
import { grains } from '../../../reports/period'
import { DateField } from '../../components/date-field'
import { SelectField } from '../../components/select-field'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import type { AnalyticsQuery } from './analytics-query'
import { periodChoices } from './period-choice'

interface ControlsProps {
  readonly query: AnalyticsQuery
  readonly currencies: readonly CurrencyCode[]
  readonly onQuery: (query: AnalyticsQuery) => void
}

/** Period, sums, day and currency of all reports. All of it is in the address. */
export function Controls({ query, currencies, onQuery }: ControlsProps) {
  const { clock } = useServices()
  const words = useWords().analytics
  const currency = currencies.find((one) => one === query.currency) ?? currencies[0]
  return (
    <form
      class="card analytics-controls"
      aria-label={words.controls}
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label={words.period}
        value={query.period}
        options={periodChoices.map((value) => ({ value, label: words.periods[value] }))}
        onValue={(period) => onQuery({ ...query, period })}
      />
      {query.period === 'own' && (
        <>
          <DateField label={words.from} value={query.from} onValue={(from) => onQuery({ ...query, from })} />
          <DateField label={words.to} value={query.to} onValue={(to) => onQuery({ ...query, to })} />
        </>
      )}
      <SelectField
        label={words.grain}
        value={query.grain}
        options={grains.map((value) => ({ value, label: words.grains[value] }))}
        onValue={(grain) => onQuery({ ...query, grain })}
      />
      <DateField
        label={words.asOf}
        value={query.asOf ?? clock.today()}
        onValue={(asOf) => onQuery({ ...query, asOf: asOf === clock.today() ? undefined : asOf })}
      />
      {currencies.length > 1 && currency !== undefined && (
        <SelectField
          label={words.currency}
          value={currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onValue={(next) => onQuery({ ...query, currency: next })}
        />
      )}
    </form>
  )
}
