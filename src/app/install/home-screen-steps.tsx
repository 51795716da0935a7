import { useWords } from '../words/use-words'
import './home-screen-steps.css'

/** What a person does by hand where no browser asks. @param begun whether there is something to take along */
export function HomeScreenSteps({ begun }: { readonly begun: boolean }) {
  const words = useWords().install
  const steps = begun
    ? [words.takeAlong, ...words.steps, words.bringBack]
    : [...words.steps, words.writeThere]
  return (
    <>
      <p>{words.ownStorage}</p>
      <ol class="home-screen-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
