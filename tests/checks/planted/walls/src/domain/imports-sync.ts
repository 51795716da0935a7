import { protocol } from '../sync/protocol'

export const breach = protocol
