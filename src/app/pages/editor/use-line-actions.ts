import { useMemo, useRef } from 'preact/hooks'
import { isBlankLine } from '../../../domain/line'
import {
  neighbourOf,
  withAddedLine,
  withDoubledLine,
  withLineAt,
  withMovedLine,
  withoutLine,
} from './draft-lines'
import { useForm } from './form-context'
import { controlId } from './problem-place'

/** What can be done with lines; the same object as long as the editor is open. */
export interface LineActions {
  add(): void
  move(id: string, by: -1 | 1, field?: string): void
  /** @param to from 0 */
  moveTo(id: string, to: number): void
  double(id: string): void
  remove(id: string): void
  onKeyDown(id: string, field: string, event: KeyboardEvent): void
}

interface Said {
  readonly moved: (place: number) => string
  readonly deleted: (place: number) => string
}

/** Once the page shows it. */
function focusField(lineId: string, field: string) {
  requestAnimationFrame(() => document.getElementById(controlId(`lines.${lineId}.${field}`))?.focus())
}

/** @param say tells those who do not see it what happened */
export function useLineActions(words: Said, say: (text: string) => void): LineActions {
  const form = useForm()
  const latest = useRef({ form, words, say })
  latest.current = { form, words, say }
  return useMemo(() => {
    const now = () => latest.current
    const lines = () => now().form.draft.lines
    const indexOf = (id: string) => lines().findIndex((line) => line.id === id)
    const actions: LineActions = {
      add() {
        const { session, settings, newId } = now().form
        const id = newId()
        session.replace(withAddedLine(session.value.value, id, settings))
        focusField(id, 'description')
      },
      move(id, by, field) {
        const { session } = now().form
        const moved = withMovedLine(session.value.value, id, by)
        if (moved === session.value.value) return
        now().say(now().words.moved(indexOf(id) + by + 1))
        session.replace(moved)
        if (field !== undefined) focusField(id, field)
      },
      moveTo(id, to) {
        const { session } = now().form
        session.replace(withLineAt(session.value.value, id, to))
        now().say(now().words.moved(to + 1))
      },
      double(id) {
        const { session, newId } = now().form
        session.replace(withDoubledLine(session.value.value, id, newId))
      },
      remove(id) {
        const { session, draft } = now().form
        const next = neighbourOf(draft, id)
        now().say(now().words.deleted(indexOf(id) + 1))
        session.replace(withoutLine(session.value.value, id))
        if (next === undefined)
          requestAnimationFrame(() => document.getElementById(controlId('lines'))?.focus())
        else focusField(next, 'description')
      },
      onKeyDown(id, field, event) {
        const at = indexOf(id)
        const line = lines()[at]
        if (line === undefined || event.ctrlKey || event.metaKey || event.isComposing) return
        const below = lines()[at + 1]
        if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault()
          actions.move(id, event.key === 'ArrowUp' ? -1 : 1, field)
        } else if (event.key === 'Tab' && !event.shiftKey && field === 'taxes') {
          if (below !== undefined || isBlankLine(line)) return
          event.preventDefault()
          actions.add()
        } else if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT') {
          event.preventDefault()
          if (below !== undefined) focusField(below.id, field)
          else if (!isBlankLine(line)) actions.add()
        }
      },
    }
    return actions
  }, [])
}
