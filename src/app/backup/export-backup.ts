import { hireClerk } from '../clerk/hire-clerk'
import { download } from '../papers/hand-over'
import type { Services } from '../services'
import { remember } from './keeping'

/**
 * Writes everything in the books to a file and hands it to the person.
 * @returns how many documents are in it
 * @throws JobFailed
 */
export async function exportBackup(
  { vault, clock, workspace }: Pick<Services, 'vault' | 'clock' | 'workspace'>,
  onProgress?: (documents: number) => void,
): Promise<number> {
  const clerk = hireClerk(workspace)
  try {
    const madeAt = new Date(clock.now()).toISOString()
    const { file, count } = await clerk.run('make-backup', { madeAt }, onProgress)
    download(`tidebill-${clock.today()}.json`, file)
    await remember(vault, { backedUpAt: clock.now() })
    return count
  } finally {
    clerk.dismiss()
  }
}
