import clerkAddress from '../../clerk/clerk.ts?worker&url'
import listAddress from '../../lists/worker?worker&url'
import paperAddress from '../../papers/making/paper-worker?worker&url'

/** The service worker answers from it what the precache does not hold. */
const cacheName = 'tidebill-workers'

/**
 * Fetches the scripts of the web workers, so that they run offline too, and lets go of those of earlier versions. They are too
 * heavy for the precache, which has to be whole before the app works offline at all.
 */
export async function keepWorkers(): Promise<void> {
  if (!('caches' in globalThis)) return
  const cache = await caches.open(cacheName)
  const wanted = [clerkAddress, listAddress, paperAddress].map(
    (address) => new URL(address, location.href).href,
  )
  const kept = (await cache.keys()).map(({ url }) => url)
  await cache.addAll(wanted.filter((url) => !kept.includes(url)))
  await Promise.all(kept.filter((url) => !wanted.includes(url)).map((url) => cache.delete(url)))
}
