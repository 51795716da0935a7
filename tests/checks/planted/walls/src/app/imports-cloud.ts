import { remote } from '../cloud/remote'

export const breach = remote
