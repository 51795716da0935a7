import type { LucideIcon } from 'lucide-preact'
import { Icon } from './icon'
import './tag.css'

interface TagProps {
  readonly kind?: 'calm' | 'tide' | 'good' | 'warn' | 'bad'
  readonly icon?: LucideIcon
  readonly children: string
}

/** A state in a word, e.g. of an invoice. */
export function Tag({ kind = 'calm', icon, children }: TagProps) {
  return (
    <span class="tag" data-kind={kind}>
      {icon && <Icon of={icon} size="small" />}
      {children}
    </span>
  )
}
