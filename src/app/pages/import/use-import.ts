import { useEffect, useRef, useState } from 'preact/hooks'
import type { Encoding } from '../../../clerk/import/decode-text'
import type { ImportPreview, ReadImport, SaidWish } from '../../../clerk/import/import-desk'
import type { Mapping } from '../../../clerk/import/raw-invoice'
import type { ImportFault } from '../../../clerk/import/table'
import { hireClerk } from '../../clerk/hire-clerk'
import type { Clerk } from '../../clerk/hire-clerk'
import { useServices } from '../../services'
import { askForBackgroundSync } from '../../worker/background-sync'
import { latestOnly } from '../../clerk/latest-only'

export interface Source {
  readonly name: string
  readonly content: Blob
}

export type ImportState =
  | { readonly kind: 'choosing'; readonly fault?: ImportFault | 'failed' }
  | { readonly kind: 'reading'; readonly source: Source }
  | {
      readonly kind: 'matching'
      readonly source: Source
      readonly read: ReadImport
      readonly mapping: Mapping
      readonly wish: SaidWish
      readonly preview: ImportPreview | undefined
      readonly isImporting: boolean
    }

export type Matching = Extract<ImportState, { kind: 'matching' }>

/** The steps of an import; what was read stays with the clerk. */
export function useImport(currency: string, onDone: (invoices: number) => void, onFailed: () => void) {
  const { workspace, clock, worker } = useServices()
  const [state, setState] = useState<ImportState>({ kind: 'choosing' })
  const hired = useRef<Clerk>()
  const lookAgain = useRef<(shown: Matching) => void>(() => {})
  const clerk = () => (hired.current ??= hireClerk(workspace))
  const dismiss = () => {
    hired.current?.dismiss()
    hired.current = undefined
    lookAgain.current = () => {}
  }
  useEffect(() => dismiss, [])

  const askOf = ({ mapping, wish }: Pick<Matching, 'mapping' | 'wish'>) => {
    return { mapping, wish, today: clock.today(), at: clock.now() }
  }
  const start = () => {
    dismiss()
    setState({ kind: 'choosing' })
  }
  const fail = () => {
    dismiss()
    setState({ kind: 'choosing', fault: 'failed' })
  }
  const look = (shown: Matching) => {
    setState({ ...shown, preview: undefined })
    lookAgain.current(shown)
  }

  const read = (source: Source, encoding?: Encoding) => {
    dismiss()
    setState({ kind: 'reading', source })
    const mine = clerk()
    const isMine = () => hired.current === mine
    lookAgain.current = latestOnly(
      (shown: Matching) => mine.run('preview-import', askOf(shown)),
      {
        answer: (preview) =>
          isMine() && setState((shown) => (shown.kind === 'matching' ? { ...shown, preview } : shown)),
        failed: () => isMine() && fail(),
      },
      (_, next) => next,
    )
    mine.run('read-import', { file: source.content, ...(encoding === undefined ? {} : { encoding }) }).then(
      (answer) => {
        if (!isMine()) return
        if (!answer.ok) {
          dismiss()
          return setState({ kind: 'choosing', fault: answer.fault })
        }
        const { mapping } = answer.read
        const wish: SaidWish = { currency, as: 'issued' }
        look({
          kind: 'matching',
          source,
          read: answer.read,
          mapping,
          wish,
          preview: undefined,
          isImporting: false,
        })
      },
      () => isMine() && fail(),
    )
  }

  const bring = (shown: Matching) => {
    setState({ ...shown, isImporting: true })
    clerk()
      .run('do-import', askOf(shown))
      .then(
        (count) => {
          // Written past the page's own books, which wake the worker otherwise.
          void worker.request({ type: 'sync', why: 'change' })
          void askForBackgroundSync()
          onDone(count)
        },
        () => {
          onFailed()
          setState({ ...shown, isImporting: false })
        },
      )
  }
  return { state, start, read, look, bring }
}
