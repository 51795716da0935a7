import type { CheckResult } from '../../../messages/protocol'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'

interface VerdictProps {
  readonly result: CheckResult
  readonly onCreateTable: () => void
  readonly onConfirmAccount: (account: string) => void
}

/** What AWS said, in its own words, with the next step. */
export function Verdict({ result, onCreateTable, onConfirmAccount }: VerdictProps) {
  const { paste: words, panel } = useWords()
  const { renewal } = panel
  const { title, text } = words.verdicts[result.kind]
  switch (result.kind) {
    case 'connected':
      return (
        <Notice kind="good" title={title} live>
          {text}
        </Notice>
      )
    case 'table-missing':
      return (
        <Notice
          kind="warn"
          title={title}
          live
          actions={
            <Button kind="primary" onClick={onCreateTable}>
              {words.createTable}
            </Button>
          }
        >
          {text} {result.accountId !== undefined && words.createIn(result.accountId)}
        </Notice>
      )
    case 'other-account':
      return (
        <Notice
          kind="warn"
          title={title}
          live
          actions={
            <Button kind="primary" onClick={() => onConfirmAccount(result.accountId)}>
              {words.useAccount(result.accountId)}
            </Button>
          }
        >
          {text} {words.accounts(result.accountId, result.known)}
        </Notice>
      )
    case 'not-allowed':
      return (
        <Notice kind="bad" title={title} live>
          {text} <code>{result.action}</code>
        </Notice>
      )
    case 'session-over':
      return (
        <Notice kind="bad" title={title} live>
          {words.over[result.reason]}
        </Notice>
      )
    case 'not-renewed':
      return (
        <Notice kind="bad" title={title} live>
          {renewal[result.why]}
        </Notice>
      )
    case 'wrong-schema':
    case 'clock':
    case 'unreachable':
    case 'storage':
    case 'failed':
      return (
        <Notice kind="bad" title={title} live>
          {text}
        </Notice>
      )
  }
}
