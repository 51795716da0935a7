import { useEffect, useState } from 'preact/hooks'
import { askToKeep, storageState } from '../../backup/keeping'
import type { StorageState } from '../../backup/keeping'
import { Button } from '../../components/button'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { Group } from './document-form'

/** How much lies here, and whether the browser keeps it. */
export function StorageGroup() {
  const { vault, clock, toasts } = useServices()
  const words = useWords().backup
  const locale = useLocale()
  const [state, setState] = useState<StorageState>()
  const look = () => void storageState().then(setState)
  useEffect(look, [])
  if (state === undefined) return null
  const { usage, quota, persisted } = state
  const ask = async () => {
    const answer = await askToKeep(vault, clock.now())
    toasts.show({ text: answer === true ? words.granted : words.refused })
    look()
  }
  return (
    <Group title={words.storage}>
      <p>
        {usage === undefined
          ? words.unknown
          : quota === undefined
            ? words.usedOnly(bytes(usage, locale))
            : words.used(bytes(usage, locale), bytes(quota, locale))}
      </p>
      {persisted !== undefined && <p>{persisted ? words.kept : words.notKept}</p>}
      {persisted === false && (
        <div class="settings-actions">
          <Button onClick={() => void ask()}>{words.ask}</Button>
        </div>
      )}
    </Group>
  )
}

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte']

/** In the unit that leaves one to three digits before the point. */
function bytes(count: number, locale: string): string {
  let [value, unit] = [count / 1000, 0]
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1]
  const format = {
    style: 'unit',
    unit: units[unit] ?? 'megabyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  } as const
  return new Intl.NumberFormat(locale, format).format(value)
}
