import type { ComponentChildren } from 'preact'
import type { JsonObject } from '../../../sync/json'
import type { DocumentKey } from '../../../sync/scalars'
import { Notice } from '../../components/notice'
import { TextArea, TextField } from '../../components/text-field'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'
import { valueAt } from '../editor/json-path'
import type { JsonPath } from '../editor/json-path'
import { useDocument } from './use-document'

interface DocumentFormProps {
  readonly of: DocumentKey
  readonly fresh: JsonObject
  readonly children: (session: DocumentSession) => ComponentChildren
}

/** A form over one document, with its state of saving. */
export function DocumentForm({ of, fresh, children }: DocumentFormProps) {
  const words = useWords()
  const opened = useDocument(of, fresh)
  switch (opened.kind) {
    case 'opening':
      return <p class="settings-state">{words.settings.opening}</p>
    case 'failed':
      return <Notice kind="bad">{words.frame.storage[opened.fault].text}</Notice>
    case 'open': {
      const failed = opened.session.saveState.value.kind === 'failed'
      return (
        <>
          {children(opened.session)}
          <p class="settings-state" role="status" data-failed={failed}>
            {failed ? words.settings.notSaved : words.settings.savedAsTyped}
          </p>
        </>
      )
    }
  }
}

interface TextOfProps {
  readonly session: DocumentSession
  readonly path: JsonPath
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'tel' | 'url'
  readonly autocomplete?: string
  readonly lines?: number
}

/** A text of the document; the empty text takes the field away. */
export function TextOf({
  session,
  path,
  label,
  hint,
  type = 'text',
  autocomplete = 'off',
  lines,
}: TextOfProps) {
  const held = valueAt(session.value.value, path)
  const ties = {
    label,
    hint,
    value: typeof held === 'string' ? held : '',
    onValue: (text: string) => session.edit(path, text === '' ? undefined : text),
    onFocus: () => session.enter(path),
    onBlur: () => session.leave(),
  }
  return lines === undefined ? (
    <TextField {...ties} type={type} autocomplete={autocomplete} />
  ) : (
    <TextArea {...ties} rows={lines} />
  )
}

/** A box of fields that belong together. */
export function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="card settings-group">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
