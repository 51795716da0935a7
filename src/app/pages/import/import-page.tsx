import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { readSettings } from '../../../domain/settings'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { TextArea } from '../../components/text-field'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { MatchingStep } from './matching-step'
import { TableSource } from './table/table-source'
import { useImport } from './use-import'
import type { ImportState, Source } from './use-import'
import './import.css'

const settingsKey = documentKey('settings', 'defaults')

/** Other programs' invoices into these books. */
export function ImportPage() {
  const { books } = useServices()
  const words = useWords().importing
  const settings = useLive(() => books.watch(() => books.get(settingsKey)), [books])
  return (
    <>
      <PageHead title={words.title} />
      {settings.kind !== 'loading' && (
        <Steps
          currency={readSettings(settings.kind === 'ready' ? settings.value?.value : undefined).currency}
        />
      )}
    </>
  )
}

function Steps({ currency }: { readonly currency: string }) {
  const { toasts } = useServices()
  const words = useWords().importing
  const locale = useLocale()
  const [, navigate] = useLocation()
  const { state, start, read, look, bring } = useImport(
    currency,
    (count) => {
      toasts.show({ text: words.done(count, count.toLocaleString(locale)) })
      navigate('/invoices')
    },
    () => toasts.show({ text: words.notDone, kind: 'bad' }),
  )
  switch (state.kind) {
    case 'choosing':
      return <Choosing fault={state.fault} onSource={read} />
    case 'reading':
      return <p role="status">{words.reading}</p>
    case 'matching':
      return <MatchingStep shown={state} onChange={look} onAgain={start} onRead={read} onBring={bring} />
  }
}

interface ChoosingProps {
  readonly fault: Extract<ImportState, { kind: 'choosing' }>['fault']
  readonly onSource: (source: Source) => void
}

function Choosing({ fault, onSource }: ChoosingProps) {
  const words = useWords().importing
  const locale = useLocale()
  const [pasted, setPasted] = useState('')
  const text =
    fault === undefined || fault === 'failed'
      ? words.failed
      : words.faults[fault.code](fault.place?.toLocaleString(locale))
  return (
    <div class="import">
      <p class="import-intro">{words.intro}</p>
      {fault !== undefined && (
        <Notice kind="bad" live>
          {text}
        </Notice>
      )}
      <section class="card import-source" aria-label={words.source}>
        <FileButton
          kind="primary"
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          onFile={(file) => onSource({ name: file.name, content: file })}
        >
          {words.choose}
        </FileButton>
        <TextArea
          label={words.paste}
          hint={words.pasteHint}
          rows={5}
          spellcheck={false}
          autocomplete="off"
          value={pasted}
          onValue={setPasted}
        />
        <div>
          <Button
            disabled={pasted.trim() === ''}
            onClick={() => onSource({ name: words.pasted, content: new Blob([pasted]) })}
          >
            {words.readPasted}
          </Button>
        </div>
      </section>
      <TableSource onSource={onSource} />
    </div>
  )
}
