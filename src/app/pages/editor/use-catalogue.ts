import { useMemo, useRef } from 'preact/hooks'
import type { DocumentId } from '../../../domain/document-key'
import type { Item } from '../../../domain/item'
import { readItem } from '../../../domain/item'
import type { Line } from '../../../domain/line'
import { storageFault } from '../../../store/storage-fault'
import { documentKey, idOf } from '../../../sync/scalars'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useWords } from '../../words/use-words'
import { useForm } from './form-context'
import { jsonOf } from './json-of'

/** What lines are filled from; the same object until an item or the workspace's currency changes. */
export interface Catalogue {
  readonly items: readonly Item[]
  /** Of items that name none. */
  readonly ownCurrency: string
  /** Keeps a line as an item. */
  readonly keep: (line: Line) => void
}

export function useCatalogue(): Catalogue {
  const { books, clock, newId, toasts } = useServices()
  const { session, draft, settings } = useForm()
  const words = useWords().editor
  const live = useLive(() => books.watch(() => books.list('item')), [books])
  const keep = async (line: Line) => {
    const id = newId() as DocumentId
    const item = itemOf(line, id, draft.currency)
    try {
      await books.change(
        [{ key: documentKey('item', id), before: undefined, after: jsonOf(item) }],
        clock.now(),
      )
      session.edit(['lines', line.id, 'itemId'], id)
      toasts.show({ text: words.itemKept(item.description) })
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
    }
  }
  const latest = useRef(keep)
  latest.current = keep
  return useMemo(
    () => ({
      items:
        live.kind === 'ready'
          ? live.value.map(({ key, value }) => ({ ...readItem(value), id: idOf(key) as DocumentId }))
          : [],
      ownCurrency: settings.currency,
      keep: (line) => void latest.current(line),
    }),
    [live, settings.currency],
  )
}

function itemOf(line: Line, id: DocumentId, currency: string): Item {
  const { description, unit, unitPrice, taxes, itemCode, baseQuantity } = line
  return {
    id,
    description: description.trim(),
    unit,
    unitPrice,
    taxes,
    currency,
    ...(itemCode === undefined ? {} : { itemCode }),
    ...(baseQuantity === undefined ? {} : { baseQuantity }),
  }
}
