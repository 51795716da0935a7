import listWorker from '../../lists/worker?worker&url'
import type { Told } from '../../lists/protocol'
import { defaultWorkspaceName } from '../../session/place/workspace-name'
import { buildAddress } from '../worker/script-address'
import { createLists } from './lists'
import type { Lists } from './lists'

/** One for the whole page: made by the first list that is opened, and kept, so that coming back to a list is instant. */
let lists: Lists | undefined

export const useLists = (): Lists =>
  (lists ??= createLists((hear, failed) => {
    const worker = new Worker(buildAddress(listWorker), { type: 'module', name: defaultWorkspaceName })
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
    worker.addEventListener('error', failed)
    return worker
  }))
