import { Search, X } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { IconButton } from '../components/button'
import { Icon } from '../components/icon'
import { useWords } from '../words/use-words'

interface SearchBoxProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onValue: (text: string) => void
}

/** Searches as it is typed; `/` leads here. */
export function SearchBox({ label, hint, value, onValue }: SearchBoxProps) {
  const words = useWords().listing
  const box = useRef<HTMLInputElement>(null)
  return (
    <div class="list-search" role="search">
      <Icon of={Search} />
      <input
        ref={box}
        class="input"
        type="search"
        aria-label={label}
        placeholder={hint}
        value={value}
        autocomplete="off"
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {value !== '' && (
        <IconButton
          icon={X}
          label={words.clearSearch}
          onClick={() => {
            onValue('')
            box.current?.focus()
          }}
        />
      )}
    </div>
  )
}
