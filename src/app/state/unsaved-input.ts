/** Something that holds input which is not stored yet, for the moment between a keystroke and its save. */
export interface InputHolder {
  unsaved(): boolean
  /** Stores it now; resolves when that was tried. */
  flush(): Promise<void>
}

/** All that is typed and not stored: an update waits for it, Ctrl+S flushes it. */
export interface UnsavedInput {
  /** @returns how to let go of it */
  hold(holder: InputHolder): () => void
  any(): boolean
  /** @returns whether everything is stored */
  flush(): Promise<boolean>
}

export function createUnsavedInput(): UnsavedInput {
  const holders = new Set<InputHolder>()
  const any = () => [...holders].some((holder) => holder.unsaved())
  return {
    hold(holder) {
      holders.add(holder)
      return () => holders.delete(holder)
    },
    any,
    async flush() {
      await Promise.all([...holders].map((holder) => holder.flush()))
      return !any()
    },
  }
}
