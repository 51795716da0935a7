import { readDevice } from '../../../domain/device'
import type { Device } from '../../../domain/device'
import type { InvoiceKind } from '../../../domain/invoice-kind'
import { issuedBeginning, numberGaps } from '../../../domain/numbering'
import type { PlainDate } from '../../../domain/plain-date'
import { readSettings } from '../../../domain/settings'
import type { Books } from '../../../store/books'
import type { StoredDocument } from '../../../sync/local'
import { documentKey, idOf } from '../../../sync/scalars'

/** A device of these books, as stored and as read. */
export interface KnownDevice {
  readonly stored: StoredDocument
  readonly device: Device
}

/** What a person may want to know of the numbers of this device. */
export interface SeriesFacts {
  readonly own: KnownDevice | undefined
  /** Devices whose series could be taken over. */
  readonly others: readonly KnownDevice[]
  /** Sequences that no document of the own series bears, this year or, where the sequence runs on, ever. */
  readonly gaps: Readonly<Record<InvoiceKind, readonly number[]>>
}

const settingsKey = documentKey('settings', 'defaults')

/** Reads the store only, so that it can be watched. */
export async function readSeriesFacts(books: Books, today: PlainDate): Promise<SeriesFacts> {
  const [devices, replica, stored] = await Promise.all([
    books.list('device'),
    books.replica(),
    books.get(settingsKey),
  ])
  const known = devices.map((document) => ({ stored: document, device: readDevice(document.value) }))
  const own = known.find((one) => idOf(one.stored.key) === replica?.device)
  const others = known.filter((one) => one !== own && one.device.series !== undefined)
  const { numbers } = readSettings(stored?.value ?? {})
  const gapsOf = async (kind: InvoiceKind): Promise<readonly number[]> => {
    const given = { ...numbers[kind], series: own?.device.series ?? '', issueDate: today }
    const beginning = issuedBeginning(given)
    if (!beginning.ok || own?.device.series === undefined) return []
    const issued = await books.numbersFrom(`${kind}#${beginning.value}`)
    const gaps = numberGaps({ ...given, issued: issued.map((text) => text.slice(kind.length + 1)) }, 20)
    return gaps.ok ? gaps.value : []
  }
  const gaps = { invoice: await gapsOf('invoice'), 'credit-note': await gapsOf('credit-note') }
  return { own, others, gaps }
}
