import { useLocale, useWords } from '../../words/use-words'
import { Adjustments } from './adjustments'
import { currencyOptions } from './currency-options'
import { Disclosure } from './disclosure'
import { useFieldWorld, useForm } from './form-context'
import { moreSaid } from './more-said'
import { SelectField } from './select-field'
import { StoredFigureField } from './stored-figure-field'
import { TextField } from './text-field'
import { Withholdings } from './withholdings'
import { paymentMeansOffered } from './payment-means'

const morePlaces =
  /^(charges|withholdings|prepaid|cashIncrement|roundingAmount|taxCurrency|deliveryDate|paymentMeans|creditOf|allowances)/

/** What few documents need: references, delivery, how prices are meant, charges, what was paid before, withheld and rounded. */
export function MoreOptions() {
  const { session, draft } = useForm()
  const { problems } = useFieldWorld()
  const words = useWords().editor
  const locale = useLocale()
  const said = moreSaid(draft, words, locale)
  const text = (field: string, label: string, type: 'text' | 'date' = 'text') => (
    <TextField session={session} path={[field]} place={field} label={label} type={type} />
  )
  const address = (field: string, label: string) => (
    <TextField
      session={session}
      path={['deliveryAddress', field]}
      place={`deliveryAddress.${field}`}
      label={label}
      name={words.ofDelivery(label)}
    />
  )
  const choice = (field: string, label: string, value: string, options: Readonly<Record<string, string>>) => (
    <SelectField
      place={field}
      label={label}
      value={value}
      options={Object.entries(options).map(([key, name]) => ({ value: key, label: name }))}
      onPick={(picked) => session.edit([field], picked === '' ? undefined : picked)}
    />
  )
  return (
    <div class="form-group form-options">
      <Disclosure
        summary={words.moreOptions}
        said={said}
        urgent={[...problems.keys()].some((place) => morePlaces.test(place))}
      >
        <div class="options">
          <fieldset>
            <legend>{words.references}</legend>
            <div class="form-grid">
              {text('purchaseOrder', words.purchaseOrder)}
              {text('buyerReference', words.buyerReference)}
              {draft.kind === 'credit-note' &&
                draft.creditOf === undefined &&
                text('creditOfNumber', words.creditOfNumber)}
            </div>
          </fieldset>
          <fieldset>
            <legend>{words.delivery}</legend>
            <div class="form-grid">
              {text('deliveryDate', words.deliveryDate, 'date')}
              {address('line1', words.line1)}
              {address('postalCode', words.postalCode)}
              {address('city', words.city)}
              {address('country', words.country)}
            </div>
          </fieldset>
          <fieldset>
            <legend>{words.pricesAndTax}</legend>
            <div class="form-grid">
              {choice('priceMode', words.priceMode, draft.priceMode, words.priceModes)}
              {choice('taxRounding', words.taxRounding, draft.taxRounding, words.taxRoundings)}
              <SelectField
                place="taxCurrency"
                label={words.taxCurrency}
                value={draft.taxCurrency ?? ''}
                options={[{ value: '', label: words.none }, ...currencyOptions(locale)]}
                onPick={(code) => session.edit(['taxCurrency'], code === '' ? undefined : code)}
              />
              {draft.taxCurrency !== undefined && (
                <StoredFigureField
                  path={['taxCurrencyRate']}
                  place="taxCurrencyRate"
                  label={words.taxCurrencyRate(draft.currency, draft.taxCurrency)}
                  figure={draft.taxCurrencyRate}
                />
              )}
            </div>
            <Withholdings />
          </fieldset>
          <fieldset>
            <legend>{words.charges}</legend>
            <Adjustments kind="charges" root={[]} list={draft.charges} />
            {draft.allowances.length > 0 && (
              <Adjustments kind="allowances" root={[]} list={draft.allowances} skip={1} />
            )}
          </fieldset>
          <fieldset>
            <legend>{words.paying}</legend>
            <div class="form-grid">
              {choice('paymentMeans', words.paymentMeans, draft.paymentMeans ?? '', {
                '': words.paymentMeansAuto,
                ...Object.fromEntries(
                  paymentMeansOffered.map((code) => [code, words.paymentMeansNames[code]]),
                ),
              })}
              <StoredFigureField
                path={['prepaid']}
                place="prepaid"
                label={words.prepaidAmount}
                figure={draft.prepaid}
              />
              <StoredFigureField
                path={['cashIncrement']}
                place="cashIncrement"
                label={words.cashIncrement}
                placeholder="0.05"
                figure={draft.cashIncrement}
              />
              {draft.cashIncrement === undefined && (
                <StoredFigureField
                  path={['roundingAmount']}
                  place="roundingAmount"
                  label={words.roundingAmount}
                  figure={draft.roundingAmount}
                />
              )}
            </div>
          </fieldset>
        </div>
      </Disclosure>
    </div>
  )
}
