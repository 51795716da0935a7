import type { remote } from '../cloud/remote'

export type Breach = typeof remote
