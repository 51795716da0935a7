import { currencyCodes } from '../../../domain/currency'
import { readSettings } from '../../../domain/settings'
import type { PaymentTerms } from '../../../domain/terms'
import { documentKey } from '../../../sync/scalars'
import { CheckField } from '../../components/check-field'
import { SelectField } from '../../components/select-field'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import { DeviceSeries } from './device-series'
import { DocumentForm, Group, TextOf } from './document-form'
import { NumberFormatField } from './number-format-field'
import { TaxList } from './tax-list'

const settingsKey = documentKey('settings', 'defaults')

/** What new invoices start with. */
export function InvoicesSection() {
  const words = useWords().settings.invoices
  const locale = useLocale()
  return (
    <>
      <p class="settings-intro">{words.intro}</p>
      <DocumentForm of={settingsKey} fresh={{}}>
        {(session) => {
          const settings = readSettings(session.value.value)
          return (
            <>
              <Group title={words.money}>
                <div class="settings-fields">
                  <SelectField
                    label={words.currency}
                    value={settings.currency}
                    options={currencies(locale)}
                    onValue={(currency) => session.edit(['currency'], currency)}
                  />
                  <SelectField
                    label={words.terms}
                    value={nameOf(settings.terms)}
                    options={termOptions(settings.terms, words)}
                    onValue={(name) => {
                      const terms = offeredTerms.find((one) => nameOf(one) === name)
                      if (terms) session.edit(['terms'], { ...terms })
                    }}
                  />
                  <SelectField
                    label={words.priceMode}
                    value={settings.priceMode}
                    options={[
                      { value: 'exclusive', label: words.priceModes.exclusive },
                      { value: 'inclusive', label: words.priceModes.inclusive },
                    ]}
                    onValue={(mode) => session.edit(['priceMode'], mode)}
                  />
                  <SelectField
                    label={words.rounding}
                    value={settings.taxRounding}
                    options={[
                      { value: 'document', label: words.roundings.document },
                      { value: 'line', label: words.roundings.line },
                    ]}
                    onValue={(rounding) => session.edit(['taxRounding'], rounding)}
                  />
                </div>
              </Group>
              <TaxList session={session} taxes={settings.taxes} />
              <Group title={words.numbers}>
                <NumberFormatField session={session} kind="invoice" label={words.invoiceFormat} />
                <NumberFormatField session={session} kind="credit-note" label={words.creditNoteFormat} />
                <CheckField
                  checked={settings.numbers.invoice.yearlyReset}
                  onChecked={(reset) => {
                    session.edit(['numbers', 'invoice', 'yearlyReset'], reset)
                    session.edit(['numbers', 'credit-note', 'yearlyReset'], reset)
                  }}
                >
                  {words.yearlyReset}
                </CheckField>
                <DeviceSeries />
              </Group>
              <Group title={words.texts}>
                <TextOf session={session} path={['notes']} label={words.notes} lines={3} />
                <TextOf session={session} path={['termsNote']} label={words.termsNote} lines={3} />
              </Group>
            </>
          )
        }}
      </DocumentForm>
    </>
  )
}

function currencies(locale: string) {
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  return currencyCodes
    .toSorted()
    .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}

const offeredTerms: readonly PaymentTerms[] = [
  { kind: 'receipt' },
  ...[7, 14, 30, 45, 60].map((days) => ({ kind: 'net', days }) as const),
  { kind: 'end-of-month', months: 0, days: 0 },
]

const nameOf = (terms: PaymentTerms): string => Object.values(terms).join(' ')

function termOptions(held: PaymentTerms, words: Words['settings']['invoices']) {
  const known = offeredTerms.some((terms) => nameOf(terms) === nameOf(held))
  const options = offeredTerms.map((terms) => ({ value: nameOf(terms), label: sayTerms(terms, words) }))
  return known ? options : [...options, { value: nameOf(held), label: sayTerms(held, words) }]
}

function sayTerms(terms: PaymentTerms, words: Words['settings']['invoices']): string {
  switch (terms.kind) {
    case 'receipt':
      return words.termsReceipt
    case 'net':
      return words.termsNet(terms.days)
    case 'end-of-month':
      return terms.months + terms.days === 0 ? words.termsEndOfMonth : words.termsOther
    case 'custom':
      return words.termsOther
  }
}
