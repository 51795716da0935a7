import type { News } from '../messages/protocol'

const patienceMs = 2_000

/** The sealing key from the first open tab that has it; every tab answers, with the key or without. */
export async function keyOfTabs(clients: Clients): Promise<CryptoKey | undefined> {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.length === 0) return undefined
  return new Promise((resolve) => {
    let silent = tabs.length
    setTimeout(() => resolve(undefined), patienceMs)
    for (const tab of tabs) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => {
        silent--
        if (data instanceof CryptoKey) resolve(data)
        else if (silent === 0) resolve(undefined)
      }
      tab.postMessage({ type: 'key-wanted' } satisfies News, [port2])
    }
  })
}

/** Brings the app to the front with the paste sheet open. */
export async function openPasteSheet(clients: Clients, scope: string): Promise<void> {
  const [tab] = await clients.matchAll({ type: 'window' })
  if (tab === undefined) await clients.openWindow(`${scope}#/refresh-aws`)
  else {
    tab.postMessage({ type: 'refresh-asked' } satisfies News)
    await tab.focus()
  }
}
