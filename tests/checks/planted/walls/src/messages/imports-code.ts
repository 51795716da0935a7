import { session } from '../session/session'

export const breach = session
