import { FileQuestion } from 'lucide-preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import type { Customer } from '../../../domain/customer'
import { readBusiness } from '../../../domain/business'
import { readSettings } from '../../../domain/settings'
import type { Settings } from '../../../domain/settings'
import { storageFault } from '../../../store/storage-fault'
import { ConflictsNotice } from '../../aws/conflicts-notice'
import { Button, ButtonLink } from '../../components/button'
import { NoPage } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { DraftView } from './draft-view'
import { IssuedView } from './issued-view'
import { openDraft } from './open-draft'
import type { OpenDraft } from './open-draft'
import { useInvoice } from './use-invoice'
import './editor.css'

interface EditorPageProps {
  /** Id of the document, from the address; `undefined` at the address of a new one. */
  readonly id: string | undefined
}

/** Says in the address that the document may not be stored yet: it is begun with the first keystroke. */
const freshMark = 'new'

/** One document: a form while it is a draft, afterwards the paper and what can be done with it. */
export function EditorPage({ id }: EditorPageProps) {
  const { newId } = useServices()
  const [, navigate] = useLocation()
  const fresh = new URLSearchParams(useSearch()).has(freshMark)
  useEffect(() => {
    // The id is in the address from the start, so that neither a reload nor the first save moves the page under the cursor.
    if (id === undefined) navigate(`/invoices/${newId()}?${freshMark}`, { replace: true })
  }, [id])
  return id === undefined ? null : <DocumentPage key={id} id={id} fresh={fresh} />
}

type Opening =
  | { readonly kind: 'opening' | 'missing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'open'; readonly open: OpenDraft }

function DocumentPage({ id, fresh }: { readonly id: string; readonly fresh: boolean }) {
  const services = useServices()
  const words = useWords().editor
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const [customers, setCustomers] = useState<readonly Customer[]>([])
  const [settings, setSettings] = useState<Settings>(() => readSettings({}))
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let left = false
    let close = () => {}
    const failed = (error: unknown) => left || setOpening({ kind: 'failed', error })
    setOpening({ kind: 'opening' })
    openDraft(services, id, fresh, {
      onCustomers: setCustomers,
      onSettings: setSettings,
      onBroken: failed,
    }).then((open) => {
      close = open?.close ?? close
      if (left) close()
      else setOpening(open === undefined ? { kind: 'missing' } : { kind: 'open', open })
    }, failed)
    return () => {
      left = true
      close()
    }
  }, [id, fresh, tries])

  switch (opening.kind) {
    case 'opening':
      return <p class="editor-opening">{words.opening}</p>
    case 'missing':
      return (
        <NoPage
          icon={FileQuestion}
          title={words.missing}
          actions={
            <>
              <Button onClick={() => setTries(tries + 1)}>{words.retry}</Button>
              <ButtonLink to="/invoices">{words.back}</ButtonLink>
            </>
          }
        >
          {words.missingHint}
        </NoPage>
      )
    case 'failed':
      return (
        <Notice kind="bad" live actions={<Button onClick={() => setTries(tries + 1)}>{words.retry}</Button>}>
          {words.fault[storageFault(opening.error)]}
        </Notice>
      )
    case 'open':
      return (
        <>
          <div class="content-notices">
            <ConflictsNotice about={opening.open.session.key} />
          </div>
          <OpenDocument open={opening.open} customers={customers} settings={settings} />
        </>
      )
  }
}

interface OpenDocumentProps {
  readonly open: OpenDraft
  readonly customers: readonly Customer[]
  readonly settings: Settings
}

function OpenDocument({ open, customers, settings }: OpenDocumentProps) {
  const value = open.session.value.value
  const seller = open.sellerSession.value.value
  const invoice = useInvoice(value)
  const business = useMemo(() => readBusiness(seller), [seller])
  if (invoice.state !== 'draft') return <IssuedView session={open.session} invoice={invoice} />
  return (
    <DraftView
      session={open.session}
      sellerSession={open.sellerSession}
      history={open.history}
      draft={invoice}
      business={business}
      customers={customers}
      settings={settings}
    />
  )
}
