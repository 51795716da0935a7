import type { ComponentChildren } from 'preact'
import './field.css'

interface CheckFieldProps {
  readonly checked: boolean
  readonly onChecked: (checked: boolean) => void
  readonly children: ComponentChildren
}

export function CheckField({ checked, onChecked, children }: CheckFieldProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
