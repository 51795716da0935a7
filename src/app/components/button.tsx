import type { ComponentChildren, JSX } from 'preact'
import type { LucideIcon } from 'lucide-preact'
import { Link } from 'wouter-preact'
import { Icon } from './icon'
import './button.css'

/** `primary`: the one thing to do here; `plain`: beside it; `quiet`: without a frame; `danger`: destroys. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

interface Look {
  readonly kind?: ButtonKind
  readonly icon?: LucideIcon
  readonly children: ComponentChildren
}

type ButtonProps = Look &
  Omit<JSX.IntrinsicElements['button'], 'icon' | 'children' | 'class'> & {
    /** Under way: shown, announced, and not to be pressed again. */
    readonly busy?: boolean
  }

export function Button({ kind = 'plain', icon, busy = false, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class="button"
      data-kind={kind}
      disabled={disabled}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy ? <span class="button-busy" aria-hidden="true" /> : icon && <Icon of={icon} />}
      <span class="button-text">{children}</span>
    </button>
  )
}

type IconButtonProps = Omit<JSX.IntrinsicElements['button'], 'icon' | 'children' | 'class' | 'label'> & {
  /** What it does: its accessible name and tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly kind?: ButtonKind
}

export function IconButton({ label, icon, kind = 'quiet', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class="button icon-button"
      data-kind={kind}
      aria-label={label}
      title={label}
    >
      <Icon of={icon} />
    </button>
  )
}

/** Looks like a button and goes somewhere: a link, so that it can be opened in a new tab. */
export function ButtonLink({ kind = 'plain', icon, to, children }: Look & { readonly to: string }) {
  return (
    <Link href={to} class="button" data-kind={kind}>
      {icon && <Icon of={icon} />}
      <span class="button-text">{children}</span>
    </Link>
  )
}
