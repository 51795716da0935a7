/** Background Sync (WICG), which TypeScript's libraries do not know. */
interface SyncManager {
  register(tag: string): Promise<void>
}

/** The worker listens for this tag. */
const tag = 'outbox'

/**
 * Asks the browser to wake the worker once there is a network, even with the page closed. Only a page may ask. Where the
 * browser has no such thing, the page's own nudges do it.
 */
export async function askForBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration: ServiceWorkerRegistration & { readonly sync?: SyncManager } =
    await navigator.serviceWorker.ready
  // Refused where a person switched background sync off; the nudges remain.
  await registration.sync?.register(tag).catch(() => undefined)
}
