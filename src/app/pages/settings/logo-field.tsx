import { useRef, useState } from 'preact/hooks'
import { ImageUp, Trash2 } from 'lucide-preact'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { drawLogo } from '../../papers/draw-logo'
import { keepPicture } from '../../papers/keep-picture'
import { usePaperLooks } from '../../papers/use-paper-looks'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'
import { Group } from './document-form'

/** The picture at the head of every paper: drawn small on this device, kept as a document of its own. */
export function LogoField({ session }: { readonly session: DocumentSession }) {
  const { books, clock } = useServices()
  const words = useWords().settings.papers
  const { logo } = usePaperLooks()
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    setProblem(undefined)
    try {
      const outcome = await drawLogo(file)
      if (!outcome.ok) setProblem(words.logoProblems[outcome.problem])
      else session.edit(['logoKey'], await keepPicture(books, outcome.picture, clock.now()))
    } catch {
      setProblem(words.notKept)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Group title={words.logo}>
      {logo && (
        <img
          class="settings-logo"
          src={`data:${logo.type};base64,${logo.data}`}
          width={logo.width}
          height={logo.height}
          alt={words.logoAlt}
        />
      )}
      <p class="settings-state">{words.logoHint}</p>
      {problem && (
        <Notice kind="bad" live>
          {problem}
        </Notice>
      )}
      <input
        ref={picker}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={words.logoPick}
        accept="image/png,image/jpeg,image/svg+xml,image/webp,image/gif"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          // The same file may be picked again.
          currentTarget.value = ''
        }}
      />
      <div class="settings-actions">
        <Button icon={ImageUp} busy={busy} onClick={() => picker.current?.click()}>
          {words.logoPick}
        </Button>
        {logo && (
          <Button icon={Trash2} kind="quiet" onClick={() => session.edit(['logoKey'], undefined)}>
            {words.logoRemove}
          </Button>
        )}
      </div>
    </Group>
  )
}
