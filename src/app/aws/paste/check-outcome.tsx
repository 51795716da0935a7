import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'
import type { Checking } from './use-check'
import { Verdict } from './verdict'

/** Beside the button that asked for it, so that it is seen without scrolling. */
export function CheckOutcome({ checking }: { readonly checking: Checking }) {
  const words = useWords().paste
  const { phase, recognised } = checking
  switch (phase.kind) {
    case 'editing':
      return null
    case 'checking':
    case 'creating':
      return recognised === 'new' ? null : (
        <p class="dialog-outcome field-hint">{words.recognised[recognised]}</p>
      )
    case 'answered':
      return (
        <div class="dialog-outcome">
          <Verdict
            result={phase.result}
            onCreateTable={() => void checking.createTable()}
            onConfirmAccount={(account) => void checking.confirmAccount(account)}
          />
        </div>
      )
    case 'no-answer':
    case 'seal-failed':
      return (
        <div class="dialog-outcome">
          <Notice kind="bad" title={phase.kind === 'no-answer' ? words.noAnswer : words.sealFailed} live />
        </div>
      )
  }
}

/** What the button says, and whether the answer has a next step that is the main button now. */
export function useCheckButton({ phase, busy }: Checking, idle: string) {
  const words = useWords().paste
  const result = phase.kind === 'answered' ? phase.result.kind : undefined
  return {
    busy,
    kind: result === 'table-missing' || result === 'other-account' ? 'plain' : 'primary',
    children: phase.kind === 'creating' ? words.creating : busy ? words.checking : idle,
  } as const
}
