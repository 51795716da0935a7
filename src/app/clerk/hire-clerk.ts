import clerkAddress from '../../clerk/clerk.ts?worker&url'
import type { JobName, Jobs, Order, Report } from '../../clerk/jobs'
import type { StorageFault } from '../../store/storage-fault'
import { buildAddress } from '../worker/script-address'

/** Why a job came to nothing: the device's storage, or something that should not have happened. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'

  constructor(
    readonly fault: string,
    readonly storage?: StorageFault,
  ) {
    super(fault)
  }
}

export interface Clerk {
  /**
   * One job at a time.
   * @param onProgress a `total` of 0: not known
   */
  run<Name extends JobName>(
    job: Name,
    ask: Jobs[Name]['ask'],
    onProgress?: (done: number, total: number) => void,
  ): Promise<Jobs[Name]['answer']>
  /** Ends the worker and what it is at; what it writes is written in one transaction, so nothing half done stays. */
  dismiss(): void
}

/** A web worker for long work over the books, so that the page answers meanwhile. The caller dismisses it. */
export function hireClerk(workspace: string): Clerk {
  const worker = new Worker(buildAddress(clerkAddress), { type: import.meta.env.DEV ? 'module' : 'classic' })
  return {
    run: (job, ask, onProgress) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Report>) => {
          switch (data.type) {
            case 'progress':
              return onProgress?.(data.done, data.total)
            case 'done':
              return resolve(data.answer)
            case 'failed':
              return reject(new JobFailed(data.fault, data.storage))
          }
        }
        worker.onerror = (event) => reject(new JobFailed(event.message || 'the worker did not start'))
        worker.postMessage({ job, workspace, ask } satisfies Order)
      }),
    dismiss: () => worker.terminate(),
  }
}
