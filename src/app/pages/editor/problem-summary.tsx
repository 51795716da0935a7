import type { Problem } from '../../../domain/problem'
import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'
import { useForm } from './form-context'
import { controlId, placeOf } from './problem-place'

/** All that stands in the way of issuing, each a way to where it is put right. */
export function ProblemSummary({ problems }: { readonly problems: readonly Problem[] }) {
  const { draft } = useForm()
  const words = useWords()
  if (problems.length === 0) return null
  return (
    <Notice kind="bad" live title={words.editor.problems(problems.length)}>
      <ul class="problem-list">
        {problems.map((problem) => {
          const place = placeOf(problem, draft)
          const line = draft.lines.findIndex((held) => problem.field.startsWith(`lines.${held.id}.`))
          const said = words.problems[problem.code]
          const text = line === -1 ? said : `${words.editor.line(line + 1)}: ${said}`
          return (
            <li key={`${problem.code} ${problem.field}`}>
              {place === undefined ? (
                text
              ) : (
                <button type="button" class="link-button" onClick={() => focusPlace(place)}>
                  {text}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** Puts the cursor where a problem can be put right, opening what hides it. */
export function focusPlace(place: string): void {
  const control = document.getElementById(controlId(place))
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
