import { defaultWorkspaceName } from '../../session/place/workspace-name'
import type { WorkspaceName } from '../../session/place/workspace-name'
import type { Vault } from '../../store/vault'
import { readPlace } from './kept-place'

const workspaceOf = (place: unknown): WorkspaceName => readPlace(place)?.workspace ?? defaultWorkspaceName

/** Which books to open. A store that does not answer within `patience` must not keep the page from standing. */
export const openWorkspace = (vault: Pick<Vault, 'get'>, patience: Promise<void>): Promise<WorkspaceName> =>
  Promise.race([
    vault.get('place').then(workspaceOf, () => defaultWorkspaceName),
    patience.then(() => defaultWorkspaceName),
  ])

/** Other books were chosen, here or in another tab: a page shows those of one workspace, so it begins anew. */
export function followWorkspace(vault: Pick<Vault, 'watch'>, open: WorkspaceName, leave: () => void): void {
  vault.watch('place').subscribe(
    (place) => place !== undefined && workspaceOf(place) !== open && leave(),
    () => undefined,
  )
}
