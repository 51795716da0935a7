import './progress.css'

interface ProgressProps {
  /** What is under way, with its figures: `Sending 120 of 1,000`. */
  readonly text: string
  readonly done: number
  /** 0: not known yet. */
  readonly total: number
}

export function Progress({ text, done, total }: ProgressProps) {
  return (
    <label class="progress">
      <span class="figures">{text}</span>
      <progress {...(total > 0 ? { value: done, max: total } : {})} />
    </label>
  )
}
