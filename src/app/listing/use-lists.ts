import listWorker from '../../lists/worker?worker&url'
import type { Told } from '../../lists/protocol'
import { useServices } from '../services'
import { buildAddress } from '../worker/script-address'
import { createLists } from './lists'
import type { Lists } from './lists'

/** One for the whole page: made by the first list that is opened, and kept, so that coming back to a list is instant. */
let lists: Lists | undefined

export function useLists(): Lists {
  // A page shows the books of one workspace as long as it lives.
  const { workspace: name } = useServices()
  return (lists ??= createLists((hear, failed) => {
    const type = import.meta.env.DEV ? 'module' : 'classic'
    const worker = new Worker(buildAddress(listWorker), { type, name })
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
    worker.addEventListener('error', failed)
    return worker
  }))
}
