import { hireClerk } from '../clerk/hire-clerk'
import { download } from '../papers/hand-over'
import type { Services } from '../services'
import { remember } from './keeping'

/**
 * Writes everything in the books to a file and hands it to the person.
 * @returns how many documents are in it; nothing where `signal` stopped it
 * @throws JobFailed
 */
export async function exportBackup(
  { vault, clock, workspace }: Pick<Services, 'vault' | 'clock' | 'workspace'>,
  onProgress?: (documents: number) => void,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const clerk = hireClerk(workspace)
  const stopped = new Promise<undefined>((resolve) =>
    signal?.addEventListener('abort', () => resolve(undefined)),
  )
  try {
    const madeAt = new Date(clock.now()).toISOString()
    const made = await Promise.race([clerk.run('make-backup', { madeAt }, onProgress), stopped])
    if (made === undefined) return undefined
    const { file, count } = made
    download(`tidebill-${clock.today()}.json`, file)
    await remember(vault, { backedUpAt: clock.now() })
    return count
  } finally {
    clerk.dismiss()
  }
}
