import { useRef, useState } from 'preact/hooks'
import type { DocumentKey } from '../../sync/scalars'

/** Which rows of a list are picked, by mouse, keyboard or finger. */
export interface Selection {
  readonly keys: ReadonlySet<DocumentKey>
  /** Whether rows show their boxes and a tap picks instead of opening. */
  readonly active: boolean
  readonly begin: () => void
  /** @param range picks all from the row touched last to this one */
  readonly toggle: (key: DocumentKey, index: number, range: boolean) => void
  readonly pick: (keys: readonly DocumentKey[]) => void
  readonly clear: () => void
}

/** @param keysBetween the keys of rows from one index up to, not including, another */
export function useSelection(
  keysBetween: (from: number, to: number) => Promise<readonly DocumentKey[]>,
): Selection {
  const [keys, setKeys] = useState<ReadonlySet<DocumentKey>>(new Set())
  const [begun, setBegun] = useState(false)
  const anchor = useRef<number>()
  const pick = (more: readonly DocumentKey[]) => setKeys((picked) => new Set([...picked, ...more]))
  return {
    keys,
    active: begun || keys.size > 0,
    begin: () => setBegun(true),
    pick,
    toggle(key, index, range) {
      const from = anchor.current
      anchor.current = index
      // The row itself always changes as its box does, which the browser has checked or cleared already.
      if (range && from !== undefined && from !== index && !keys.has(key)) {
        pick([key])
        void keysBetween(Math.min(from, index), Math.max(from, index) + 1).then(pick)
        return
      }
      setKeys((picked) => {
        const next = new Set(picked)
        if (!next.delete(key)) next.add(key)
        return next
      })
    },
    clear() {
      anchor.current = undefined
      setKeys(new Set())
      setBegun(false)
    },
  }
}
