import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from './button'
import type { ButtonKind } from './button'

interface FileButtonProps {
  readonly onFile: (file: File) => void
  /** What the platform's picker offers, e.g. `.csv,text/csv`. */
  readonly accept: string
  readonly icon?: LucideIcon
  readonly kind?: ButtonKind
  readonly children: ComponentChildren
}

/** Opens the platform's picker for one file. */
export function FileButton({ onFile, accept, icon, kind = 'plain', children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} {...(icon ? { icon } : {})} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          // The same file may be picked again after it was put right.
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
