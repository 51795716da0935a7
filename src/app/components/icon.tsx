import type { LucideIcon } from 'lucide-preact'
import './icon.css'

interface IconProps {
  readonly of: LucideIcon
  readonly size?: 'small' | 'normal' | 'large'
}

/** Decoration: the text beside it, or the label of its button, says what it means. */
export function Icon({ of: Drawing, size = 'normal' }: IconProps) {
  return <Drawing class="icon" data-size={size} aria-hidden="true" strokeWidth={1.8} />
}
