import { useWords } from '../../words/use-words'

export type DraftSide = 'form' | 'paper'
const sides = ['form', 'paper'] as const

interface ViewTabsProps {
  readonly side: DraftSide
  readonly onSide: (side: DraftSide) => void
}

/** Form or preview, where the screen has no room for both. Wide screens show both and not these. */
export function ViewTabs({ side, onSide }: ViewTabsProps) {
  const words = useWords().editor
  const label = { form: words.edit, paper: words.preview }
  return (
    <div class="view-tabs" role="group" aria-label={words.views}>
      {sides.map((one) => (
        <button
          key={one}
          type="button"
          class="view-tab"
          aria-pressed={one === side}
          aria-controls={`editor-${one}`}
          onClick={() => onSide(one)}
        >
          {label[one]}
        </button>
      ))}
    </div>
  )
}
