import { useState } from 'preact/hooks'
import { readDevice } from '../../../../domain/device'
import type { StoredDocument } from '../../../../sync/local'
import { idOf } from '../../../../sync/scalars'
import { Tag } from '../../../components/tag'
import { TextField } from '../../../components/text-field'
import { useServices } from '../../../services'
import { useLive } from '../../../state/use-live'
import { useLocale, useWords } from '../../../words/use-words'
import { Group } from '../document-form'

/** Every installed copy that has met the table, by its name and the letter in its numbers. */
export function DevicesGroup() {
  const { books } = useServices()
  const words = useWords().settings.aws
  const found = useLive(
    () =>
      books.watch(async () => {
        const own = (await books.replica())?.device
        return { own, devices: await books.list('device') }
      }),
    [books],
  )
  const { own, devices } = found.kind === 'ready' ? found.value : { own: undefined, devices: [] }
  const mine = devices.find(({ key }) => idOf(key) === own)
  return (
    <Group title={words.devicesTitle}>
      {devices.length === 0 ? (
        <p class="settings-intro">{words.devicesNone}</p>
      ) : (
        <ul class="settings-devices">
          {devices.map((device) => (
            <DeviceLine key={device.key} device={device} own={device === mine} />
          ))}
        </ul>
      )}
      {mine && <NameField key={mine.key} device={mine} />}
    </Group>
  )
}

interface DeviceLineProps {
  readonly device: StoredDocument
  readonly own: boolean
}

function DeviceLine({ device, own }: DeviceLineProps) {
  const words = useWords().settings.aws
  const locale = useLocale()
  const { name, series } = readDevice(device.value)
  const { registeredAt } = device.value
  const since = typeof registeredAt === 'string' ? new Date(registeredAt) : undefined
  return (
    <li>
      <span class="settings-device-name">
        {name.trim() || words.unnamed}
        {own && <Tag kind="tide">{words.thisDevice}</Tag>}
      </span>
      <span class="settings-state">
        {series !== undefined && words.series(series)}
        {since && !Number.isNaN(since.getTime()) && (
          <> · {words.since(since.toLocaleDateString(locale, { dateStyle: 'medium' }))}</>
        )}
      </span>
    </li>
  )
}

/** Stored when the field is left: a device's name is no text that grows letter by letter on every other device. */
function NameField({ device }: { readonly device: StoredDocument }) {
  const { books, clock } = useServices()
  const words = useWords().settings.aws
  const { name } = readDevice(device.value)
  const [typed, setTyped] = useState<string>()
  const store = () => {
    const next = typed?.trim()
    setTyped(undefined)
    if (next === undefined || next === '' || next === name) return
    const edit = { key: device.key, before: device.value, after: { ...device.value, name: next } }
    // A write that fails is shown above every page.
    void books.change([edit], clock.now()).catch(() => undefined)
  }
  return (
    <TextField
      label={words.device}
      value={typed ?? name}
      maxLength={60}
      autocomplete="off"
      onValue={setTyped}
      onBlur={store}
      onKeyDown={(event) => event.key === 'Enter' && store()}
    />
  )
}
