import { useEffect, useRef, useState } from 'preact/hooks'
import type { BackupAnswer } from '../../../clerk/jobs'
import type { RestoreSummary } from '../../../store/backup/restore-backup'
import type { Wish } from '../../../sync/take-back'
import { hireClerk } from '../../clerk/hire-clerk'
import type { Clerk } from '../../clerk/hire-clerk'
import { Button } from '../../components/button'
import { CheckField } from '../../components/check-field'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Progress } from '../../components/progress'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { askForBackgroundSync } from '../../worker/background-sync'
import { RestoreOutcome } from './restore-outcome'

type State =
  | { readonly kind: 'looking' | 'restoring'; readonly read: number }
  | { readonly kind: 'told'; readonly summary: RestoreSummary }
  | { readonly kind: 'refused'; readonly answer: Extract<BackupAnswer, { ok: false }> | undefined }

interface RestoreDialogProps {
  readonly file: File
  readonly onClose: () => void
}

/** What a backup would change, then changing it. Closing ends what is under way: nothing half done stays. */
export function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const { workspace, clock, toasts, worker } = useServices()
  const words = useWords().backup
  const locale = useLocale()
  const clerk = useRef<Clerk>()
  const [wish, setWish] = useState<Wish>({ bringBack: true, mergeApart: true })
  const [state, setState] = useState<State>({ kind: 'looking', read: 0 })
  const refused = (answer?: Extract<BackupAnswer, { ok: false }>) => setState({ kind: 'refused', answer })

  useEffect(() => {
    const hired = hireClerk(workspace)
    clerk.current = hired
    setState({ kind: 'looking', read: 0 })
    hired
      .run('look-at-backup', { file, wish }, (read) => setState({ kind: 'looking', read }))
      .then(
        (answer) => (answer.ok ? setState({ kind: 'told', summary: answer.summary }) : refused(answer)),
        () => refused(),
      )
    return () => hired.dismiss()
  }, [file, wish, workspace])

  const restore = () => {
    setState({ kind: 'restoring', read: 0 })
    clerk.current
      ?.run('restore-backup', { file, wish, at: clock.now() }, (read) =>
        setState({ kind: 'restoring', read }),
      )
      .then(
        (answer) => {
          if (!answer.ok) return refused(answer)
          const count = changedBy(answer.summary, wish)
          toasts.show({ text: words.done(count, count.toLocaleString(locale)) })
          // Written past the page's own books, which wake the worker otherwise.
          void worker.request({ type: 'sync', why: 'change' })
          void askForBackgroundSync()
          onClose()
        },
        () => refused(),
      )
  }
  const summary = state.kind === 'told' ? state.summary : undefined
  const isNothing = summary !== undefined && changedBy(summary, wish) === 0
  return (
    <Dialog
      title={words.restoreTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            {state.kind === 'refused' || isNothing ? words.close : words.cancel}
          </Button>
          {summary && !isNothing && (
            <Button kind="primary" onClick={restore}>
              {words.go}
            </Button>
          )}
        </>
      }
    >
      <p>
        <bdi>{file.name}</bdi>
      </p>
      {state.kind === 'looking' && (
        <Progress text={words.looking(state.read.toLocaleString(locale))} done={0} total={0} />
      )}
      {state.kind === 'restoring' && (
        <Progress text={words.restoring(state.read.toLocaleString(locale))} done={0} total={0} />
      )}
      {state.kind === 'refused' && (
        <Notice kind="bad" live>
          {state.answer === undefined ? words.failedRestore : words.faults[state.answer.fault]}
        </Notice>
      )}
      {summary && (
        <>
          <RestoreOutcome summary={summary} />
          {summary.standings.deleted > 0 && (
            <CheckField checked={wish.bringBack} onChecked={(bringBack) => setWish({ ...wish, bringBack })}>
              {words.bringBack}
            </CheckField>
          )}
          {summary.standings.apart > 0 && (
            <CheckField
              checked={wish.mergeApart}
              onChecked={(mergeApart) => setWish({ ...wish, mergeApart })}
            >
              {words.mergeApart}
            </CheckField>
          )}
        </>
      )}
    </Dialog>
  )
}

/** Documents that restoring would touch. */
function changedBy({ standings }: RestoreSummary, { bringBack, mergeApart }: Wish): number {
  const { new: fresh, newer, merged, apart, deleted } = standings
  return fresh + newer + merged + (mergeApart ? apart : 0) + (bringBack ? deleted : 0)
}
