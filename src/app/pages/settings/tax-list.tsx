import { Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { formatDecimal } from '../../../domain/format'
import { parseDecimal } from '../../../domain/parse-decimal'
import { type CatalogueTax, isZeroRated } from '../../../domain/tax'
import { Button, IconButton } from '../../components/button'
import { CheckField } from '../../components/check-field'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'
import { Group } from './document-form'
import { TaxKind } from './tax-kind'

interface TaxListProps {
  readonly session: DocumentSession
  readonly taxes: readonly CatalogueTax[]
}

/** The taxes that lines pick from. */
export function TaxList({ session, taxes }: TaxListProps) {
  const words = useWords().settings.invoices
  const { newId } = useServices()
  const keep = (next: readonly CatalogueTax[]) =>
    session.edit(
      ['taxes'],
      next.map((tax) => ({ ...tax })),
    )
  const add = () =>
    keep([
      ...taxes,
      { id: newId(), name: '', category: 'S', rate: '0', ...(taxes.length === 0 ? { isDefault: true } : {}) },
    ])
  return (
    <Group title={words.taxes}>
      {taxes.length === 0 && <p class="settings-intro">{words.taxesNone}</p>}
      {taxes.map((tax, index) => (
        <TaxRow
          key={tax.id}
          tax={tax}
          place={index + 1}
          onChange={(next) => keep(taxes.map((one) => (one.id === tax.id ? next : one)))}
          onRemove={() => keep(taxes.filter((one) => one.id !== tax.id))}
        />
      ))}
      <div class="settings-actions">
        <Button icon={Plus} onClick={add}>
          {words.taxAdd}
        </Button>
      </div>
    </Group>
  )
}

interface TaxRowProps {
  readonly tax: CatalogueTax
  readonly place: number
  readonly onChange: (tax: CatalogueTax) => void
  readonly onRemove: () => void
}

function TaxRow({ tax, place, onChange, onRemove }: TaxRowProps) {
  const words = useWords().settings.invoices
  const locale = useLocale()
  const [typed, setTyped] = useState<string>()
  const read = parseDecimal(typed ?? '0', locale)
  return (
    <div class="tax-row">
      <TextField
        label={words.taxName}
        aria-label={words.ofTax(words.taxName, place)}
        value={tax.name}
        autocomplete="off"
        onValue={(name) => onChange({ ...tax, name })}
      />
      <TextField
        label={words.taxRate}
        aria-label={words.ofTax(words.taxRate, place)}
        figures
        inputMode="decimal"
        autocomplete="off"
        disabled={isZeroRated(tax.category)}
        value={typed ?? formatDecimal(tax.rate, locale)}
        error={read.kind === 'number' ? undefined : words.taxRateError}
        onValue={(text) => {
          setTyped(text)
          const rate = parseDecimal(text, locale)
          if (rate.kind === 'number') onChange({ ...tax, rate: rate.value })
        }}
        onBlur={() => read.kind === 'number' && setTyped(undefined)}
      />
      <CheckField
        checked={tax.isDefault === true}
        onChecked={(isDefault) => {
          const { isDefault: _before, ...rest } = tax
          onChange(isDefault ? { ...rest, isDefault } : rest)
        }}
      >
        {words.taxDefault}
      </CheckField>
      <IconButton icon={Trash2} label={words.taxRemove(tax.name)} onClick={onRemove} />
      <TaxKind tax={tax} place={place} onChange={onChange} />
    </div>
  )
}
