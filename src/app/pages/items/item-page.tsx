import { Archive, ArchiveRestore } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { readItem } from '../../../domain/item'
import { readSettings } from '../../../domain/settings'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { SelectField } from '../../components/select-field'
import { Tag } from '../../components/tag'
import { TextField } from '../../components/text-field'
import { CardPage } from '../../listing/card-page'
import { CurrencyOf } from '../../listing/currency-of'
import { useArchive } from '../../listing/use-archive'
import { useUsage } from '../../listing/use-usage'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'
import { readFigure, shownFigure, storedFigure } from '../editor/figure-text'
import { jsonOf } from '../editor/json-of'
import { taxText, typedTaxes } from '../editor/tax-text'
import { offeredUnits, unitWord } from '../editor/units'
import { TextOf } from '../settings/document-form'
import '../../listing/listing.css'
import '../../listing/cards.css'

const settingsKey = documentKey('settings', 'defaults')

/** One item of the catalogue. */
export function ItemPage({ id }: { readonly id: string | undefined }) {
  const words = useWords().items
  return (
    <CardPage
      kind="item"
      id={id}
      path="/items"
      words={words}
      fresh={(fresh) => ({ id: fresh, description: '', unit: 'C62', unitPrice: '', taxes: [] })}
    >
      {(session, known) => <OpenItem session={session} id={known} />}
    </CardPage>
  )
}

function OpenItem({ session, id }: { readonly session: DocumentSession; readonly id: string }) {
  const all = useWords()
  const words = all.items
  const locale = useLocale()
  const archive = useArchive()
  const used = useUsage()?.items.get(id)?.count
  const item = readItem(session.value.value)
  const isAway = item.archived === true
  const units = offeredUnits.map((unit) => ({
    value: unit,
    label: unitWord(all.editor.units, unit),
  }))
  const strange = units.some(({ value }) => value === item.unit)
    ? []
    : [{ value: item.unit, label: item.unit }]
  const putAway = async () => {
    await session.flush()
    await archive([session.key], !isAway)
  }
  return (
    <>
      <PageHead
        title={item.description || words.newItem}
        beside={isAway ? <Tag>{all.listing.archived}</Tag> : undefined}
        actions={
          session.saveState.value.kind !== 'untouched' && (
            <Button icon={isAway ? ArchiveRestore : Archive} onClick={() => void putAway()}>
              {isAway ? all.listing.unarchive : all.listing.archive}
            </Button>
          )
        }
      />
      <section class="card card-group">
        <h2>{words.card}</h2>
        <TextOf session={session} path={['description']} label={words.description} />
        <div class="card-fields">
          <PriceOf session={session} price={item.unitPrice} />
          <SelectField
            label={words.unit}
            value={item.unit}
            options={[...strange, ...units]}
            onValue={(unit) => session.edit(['unit'], unit)}
          />
          <TaxOf session={session} />
          <CurrencyOf session={session} held={item.currency} />
          <TextOf session={session} path={['itemCode']} label={words.code} />
        </div>
        {used !== undefined && <p class="card-saved">{words.used(used, used.toLocaleString(locale))}</p>}
      </section>
    </>
  )
}

/** A price in the signs of the locale; one that can be read in two ways is kept as it was typed and asked about. */
function PriceOf({ session, price }: { readonly session: DocumentSession; readonly price: string }) {
  const all = useWords()
  const locale = useLocale()
  const [typed, setTyped] = useState<string>()
  const reading = readFigure(price, locale)
  const wrong =
    reading.kind === 'ambiguous'
      ? `${all.editor.ambiguous} ${reading.readings.map((text) => shownFigure(text, locale, 2)).join(' / ')}`
      : reading.kind === 'malformed'
        ? all.editor.malformed
        : reading.kind === 'too-long'
          ? all.editor.tooLong
          : undefined
  return (
    <TextField
      label={all.items.price}
      figures
      inputMode="decimal"
      autocomplete="off"
      value={typed ?? shownFigure(price, locale, 2)}
      error={typed === undefined ? wrong : undefined}
      onFocus={() => session.enter(['unitPrice'])}
      onValue={(text) => {
        setTyped(text)
        session.edit(['unitPrice'], storedFigure(text, locale))
      }}
      onBlur={() => {
        setTyped(undefined)
        session.leave()
      }}
    />
  )
}

function TaxOf({ session }: { readonly session: DocumentSession }) {
  const { books, newId } = useServices()
  const all = useWords()
  const locale = useLocale()
  const [typed, setTyped] = useState<string>()
  const live = useLive(() => books.watch(() => books.get(settingsKey)), [books])
  const { taxes: catalogue } = readSettings((live.kind === 'ready' ? live.value?.value : undefined) ?? {})
  const held = readItem(session.value.value).taxes
  return (
    <TextField
      label={all.items.tax}
      hint={all.items.taxHint}
      figures
      inputMode="decimal"
      autocomplete="off"
      value={typed ?? taxText(held, locale)}
      onFocus={() => session.enter(['taxes'])}
      onValue={(text) => {
        setTyped(text)
        const typing = { locale, catalogue, name: all.items.taxName, newId }
        session.edit(['taxes'], typedTaxes(text, held, typing).map(jsonOf))
      }}
      onBlur={() => {
        setTyped(undefined)
        session.leave()
      }}
    />
  )
}
