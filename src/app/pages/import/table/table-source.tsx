import { useEffect, useRef, useState } from 'preact/hooks'
import { readTableName } from '../../../../session/place/table-name'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { Progress } from '../../../components/progress'
import { TextField } from '../../../components/text-field'
import { useServices } from '../../../services'
import { useLocale, useWords } from '../../../words/use-words'
import type { Words } from '../../../words/use-words'
import type { Source } from '../use-import'
import { scanTable } from './scan-table'
import type { ScanOutcome } from './scan-table'

/** Another DynamoDB table of the same account, read with the session in force. */
export function TableSource({ onSource }: { readonly onSource: (source: Source) => void }) {
  const { state, worker, clock } = useServices()
  const words = useWords().importing
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const [read, setRead] = useState<number>()
  const [fault, setFault] = useState<string>()
  const running = useRef<AbortController>()
  const stop = () => running.current?.abort()
  useEffect(() => stop, [])
  const name = readTableName(typed)
  const session = state.session.value

  const scan = async () => {
    if (name === undefined) return setFault(words.table.badName)
    if (name === session?.table) return setFault(words.table.own)
    const controller = new AbortController()
    running.current = controller
    setFault(undefined)
    setRead(0)
    const outcome = await scanTable(name, {
      worker,
      wait: (ms) => new Promise((resolve) => void clock.later(ms, resolve)),
      onProgress: setRead,
      signal: controller.signal,
    })
    if (controller.signal.aborted) return
    setRead(undefined)
    if (outcome.kind === 'read' && outcome.items > 0) return onSource({ name, content: outcome.file })
    setFault(faultText(outcome, words))
  }
  return (
    <section class="card import-source" aria-label={words.table.title}>
      <TextField
        label={words.table.label}
        hint={words.table.hint}
        value={typed}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onValue={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && read === undefined && void scan()}
      />
      {fault !== undefined && (
        <Notice kind="bad" live>
          {fault}
        </Notice>
      )}
      {read === undefined ? (
        <Button disabled={typed.trim() === ''} onClick={() => void scan()}>
          {words.table.read}
        </Button>
      ) : (
        <>
          <Progress text={words.table.reading(read, read.toLocaleString(locale))} done={0} total={0} />
          <Button
            onClick={() => {
              stop()
              setRead(undefined)
            }}
          >
            {words.table.stop}
          </Button>
        </>
      )}
    </section>
  )
}

/** Why there is nothing to match. */
function faultText(outcome: ScanOutcome, words: Words['importing']): string {
  const { faults } = words.table
  switch (outcome.kind) {
    case 'read':
    case 'stopped':
      return words.faults.empty()
    case 'too-large':
      return faults.tooLarge
    case 'no-answer':
      return faults.noAnswer
    case 'refused':
      switch (outcome.why.kind) {
        case 'table-missing':
          return faults.missing
        case 'not-allowed':
          return faults.notAllowed(outcome.why.action)
        case 'session-over':
        case 'not-renewed':
          return faults.noSession
        default:
          return faults.unreachable
      }
  }
}
