import { FileQuestion } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import type { JsonObject } from '../../sync/json'
import { documentKey, isDocumentKey } from '../../sync/scalars'
import { ButtonLink } from '../components/button'
import { NoPage } from '../components/empty-state'
import { Notice } from '../components/notice'
import type { DocumentSession } from '../pages/editor/document-session'
import { useDocument } from '../pages/settings/use-document'
import { useServices } from '../services'
import { useWords } from '../words/use-words'

interface CardPageProps {
  readonly kind: 'customer' | 'item'
  /** `undefined` at the address of a new one. */
  readonly id: string | undefined
  readonly path: string
  readonly words: {
    readonly missing: string
    readonly missingHint: string
    readonly back: string
    readonly gone: string
  }
  readonly fresh: (id: string) => JsonObject
  readonly children: (session: DocumentSession, id: string) => ComponentChildren
}

/** Says in the address that the card may not be stored yet: it is begun with the first keystroke. */
const freshMark = 'new'

/** One card, open for editing: saved as it is typed. */
export function CardPage(props: CardPageProps) {
  const { kind, id, path } = props
  const { newId } = useServices()
  const [, navigate] = useLocation()
  useEffect(() => {
    if (id === undefined) navigate(`${path}/${newId()}?${freshMark}`, { replace: true })
  }, [id])
  if (id === undefined) return null
  return isDocumentKey(`${kind}#${id}`) ? <Opened key={id} {...props} id={id} /> : <Missing {...props} />
}

function Opened(props: CardPageProps & { readonly id: string }) {
  const { kind, id, words, fresh, children } = props
  const all = useWords()
  const isFresh = new URLSearchParams(useSearch()).has(freshMark)
  const opened = useDocument(documentKey(kind, id), fresh(id))
  switch (opened.kind) {
    case 'opening':
      return <p class="list-opening">{all.listing.opening}</p>
    case 'failed':
      return <Notice kind="bad">{all.frame.storage[opened.fault].text}</Notice>
    case 'open': {
      const { session } = opened
      const saving = session.saveState.value.kind
      if (saving === 'untouched' && !isFresh) return <Missing {...props} />
      return (
        <>
          {session.gone.value && <Notice kind="warn">{words.gone}</Notice>}
          {children(session, id)}
          <p class="card-saved" role="status" data-failed={saving === 'failed'}>
            {saving === 'failed' ? all.settings.notSaved : all.settings.savedAsTyped}
          </p>
        </>
      )
    }
  }
}

function Missing({ words, path }: CardPageProps) {
  return (
    <NoPage
      icon={FileQuestion}
      title={words.missing}
      actions={<ButtonLink to={path}>{words.back}</ButtonLink>}
    >
      {words.missingHint}
    </NoPage>
  )
}
