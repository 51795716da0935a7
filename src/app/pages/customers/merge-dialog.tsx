import { useState } from 'preact/hooks'
import type { Customer } from '../../../domain/customer'
import type { CustomerUsage } from '../../../lists/usage'
import { documentsOf, listed, whole } from '../../../store/listing'
import { storageFault } from '../../../store/storage-fault'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { mergeEdits, reversed } from './merge-customers'

interface MergeDialogProps {
  readonly customers: readonly Customer[]
  readonly usage: ReadonlyMap<string, CustomerUsage> | undefined
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Asks which of some cards stays, and moves what the others have to it. */
export function MergeDialog({ customers, usage, onClose, onMerged }: MergeDialogProps) {
  const { books, clock, toasts } = useServices()
  const all = useWords()
  const words = all.customers
  const locale = useLocale()
  const countOf = ({ id }: Customer) => usage?.get(id)?.count ?? 0
  const most = customers.toSorted((a, b) => countOf(b) - countOf(a))[0]
  const [keptId, setKeptId] = useState(most?.id)
  const [busy, setBusy] = useState(false)
  const failed = (error: unknown) =>
    toasts.show({ kind: 'bad', text: all.frame.writeFault[storageFault(error)] })

  const merge = async () => {
    const keys = customers.map(({ id }) => documentKey('customer', id))
    const cards = (await documentsOf(books, keys)).filter(({ deleted }) => !deleted)
    const kept = cards.find(({ key }) => key === `customer#${keptId}`)
    if (kept === undefined) return
    const others = cards.filter((card) => card !== kept)
    const pointing = await Promise.all(
      others.map(({ key }) => listed(books, `customer:${key.slice('customer#'.length)}`, whole)),
    )
    const documents = await documentsOf(
      books,
      pointing.flat().map(({ key }) => key),
    )
    const edits = mergeEdits(kept, others, documents)
    await books.change(edits, clock.now())
    const name = customers.find(({ id }) => id === keptId)?.name ?? ''
    const undo = () => void books.change(reversed(edits), clock.now()).catch(failed)
    toasts.show({ text: words.merged(name), action: { label: all.listing.undo, run: undo } })
    onMerged()
    onClose()
  }
  const run = () => {
    setBusy(true)
    merge()
      .catch(failed)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={words.mergeTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" busy={busy} onClick={run}>
            {words.mergeRun}
          </Button>
        </>
      }
    >
      <p>{words.mergeHint}</p>
      <fieldset class="merge-choice">
        <legend>{words.mergeKeep}</legend>
        {customers.map((customer) => (
          <label key={customer.id}>
            <input
              type="radio"
              name="kept"
              checked={customer.id === keptId}
              onChange={() => setKeptId(customer.id)}
            />
            <span>
              {customer.name || words.noName}{' '}
              <small>
                {[
                  customer.address.city,
                  words.documents(countOf(customer), countOf(customer).toLocaleString(locale)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
