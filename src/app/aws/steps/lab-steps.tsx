import { useWords } from '../../words/use-words'
import { drawings } from './drawings'
import './lab-steps.css'

/** How to come by the block of an AWS Academy lab, each step with a drawing of where to press. */
export function LabSteps() {
  const words = useWords().paste
  return (
    <ol class="lab-steps">
      {words.steps.map((step, index) => {
        const Drawing = drawings[index]
        return (
          <li key={step}>
            <span class="lab-step-text">{step}</span>
            {Drawing && <Drawing />}
          </li>
        )
      })}
    </ol>
  )
}
