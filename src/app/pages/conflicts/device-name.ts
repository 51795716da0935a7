import type { Words } from '../../words/use-words'
import type { ConflictBook } from './conflict-book'

/** The name that a person gave a device, or its series, which its numbers show. */
export function deviceName(
  id: string | undefined,
  { own, devices }: Pick<ConflictBook, 'own' | 'devices'>,
  words: Words['conflicts']['device'],
): string {
  if (id !== undefined && id === own) return words.own
  const device = id === undefined ? undefined : devices.get(id)
  if (device === undefined) return words.unknown
  if (device.name.trim() !== '') return device.name
  if (device.series === undefined) return words.unknown
  return device.series === '' ? words.first : words.series(device.series)
}
