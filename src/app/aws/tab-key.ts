/** The sealing key in the memory of this tab, where a person wants it in open tabs only. */
export interface TabKey {
  held(): CryptoKey | undefined
  hold(key: CryptoKey | undefined): void
}

export function createTabKey(): TabKey {
  let kept: CryptoKey | undefined
  return {
    held: () => kept,
    hold: (key) => void (kept = key),
  }
}

/**
 * Answers the worker, which keeps no key itself, and leaves it the key for the moment of a reload.
 * @param data what came from the worker
 */
export function answerKeyWanted(tabKey: TabKey, data: unknown, port: MessagePort | undefined): void {
  const { type, key } = (data ?? {}) as { type?: unknown; key?: unknown }
  if (type === 'hold-key' && key instanceof CryptoKey) tabKey.hold(key)
  if (type === 'key-wanted') port?.postMessage(tabKey.held() ?? null)
}
