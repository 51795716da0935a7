import type { ComponentChildren, JSX } from 'preact'
import '../../components/field.css'
import { useWords } from '../../words/use-words'
import { useFieldWorld } from './form-context'
import { controlId, problemId } from './problem-place'
import type { Place } from './problem-place'

export interface FieldProps {
  readonly place: Place
  readonly label: string
  /** Where several fields bear the same label: a name of its own, `Price 2`. */
  readonly name?: string
  readonly hint?: string
  readonly class?: string
}

/** What a control needs so that label, hint and problem are tied to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: 'true'
}

interface FieldShellProps extends FieldProps {
  /** What is wrong with what was typed, whether or not issuing was tried. */
  readonly wrong?: ComponentChildren
  readonly children: (control: ControlProps) => JSX.Element
}

/** Label, control, hint, and the one thing that is wrong with it. */
export function Field({ place, label, name, hint, wrong, children, ...rest }: FieldShellProps) {
  const problem = useFieldWorld().problems.get(place)
  const sentences = useWords().problems
  const said = wrong ?? (problem && sentences[problem.code])
  const hintId = `${controlId(place)}-hint`
  const described = [...(said ? [problemId(place)] : []), ...(hint ? [hintId] : [])].join(' ')
  return (
    <div class={rest.class === undefined ? 'field' : `field ${rest.class}`}>
      <label class="field-label" for={controlId(place)}>
        {label}
      </label>
      {children({
        id: controlId(place),
        ...(name === undefined ? {} : { 'aria-label': name }),
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(said ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {said && (
        <p class="field-error" id={problemId(place)}>
          {said}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
