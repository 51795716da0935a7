import { readDevice } from '../../../domain/device'
import type { InvoiceKind } from '../../../domain/invoice-kind'
import { issuedBeginning, nextNumber } from '../../../domain/numbering'
import type { NumberingInput } from '../../../domain/numbering'
import type { PlainDate } from '../../../domain/plain-date'
import { seriesStand } from '../../../domain/series-stand'
import type { Settings } from '../../../domain/settings'
import type { Replica, StoredDocument } from '../../../sync/local'
import { documentKey } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'

/** What numbering reads of the books. */
export interface NumberBooks {
  get(key: DocumentKey): Promise<StoredDocument | undefined>
  list(kind: string): Promise<readonly StoredDocument[]>
  numbersFrom(beginning: string): Promise<readonly string[]>
  replica(): Promise<Replica | undefined>
}

interface Wanted {
  readonly kind: InvoiceKind
  readonly issueDate: PlainDate
  readonly settings: Settings
  /** A person said that there are no books on another device. */
  readonly isFirst: boolean
}

/** This device as it is stored, and what its next number depends on. */
export interface Numbering {
  readonly key: DocumentKey | undefined
  readonly stored: StoredDocument | undefined
  /** `undefined`: a person has to say first whether other devices number already. */
  readonly input: NumberingInput | undefined
}

/** Reads the store only, so that it can be watched. */
export async function numberingOf(books: NumberBooks, wanted: Wanted): Promise<Numbering> {
  const replica = await books.replica()
  const key = replica === undefined ? undefined : documentKey('device', replica.device)
  const devices = await books.list('device')
  const stored = devices.find((device) => device.key === key)
  const own = stored && readDevice(stored.value)
  const others = devices.filter((device) => device !== stored).map(({ value }) => readDevice(value))
  const stand = seriesStand(own, others, wanted.isFirst)
  if (!stand.known) return { key, stored, input: undefined }
  const { kind, issueDate, settings } = wanted
  const given = { ...settings.numbers[kind], series: stand.series, issueDate }
  const beginning = issuedBeginning(given)
  // A format that makes no numbers has none; the issue says so.
  const alike = beginning.ok ? await books.numbersFrom(`${kind}#${beginning.value}`) : []
  const issued = alike.map((text) => text.slice(kind.length + 1))
  return { key, stored, input: { ...given, kind, issued, highWater: own?.highWater ?? {} } }
}

/** The number that the next document of a kind would get on this device; where nobody knows of others, as the first one. */
export async function previewNumber(
  books: NumberBooks,
  wanted: Omit<Wanted, 'isFirst'>,
): Promise<string | undefined> {
  const { input } = await numberingOf(books, { ...wanted, isFirst: true })
  const next = input && nextNumber(input)
  return next?.ok === true ? next.value.number : undefined
}
