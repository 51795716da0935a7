import type { Session } from '../session/session'

export type Message = Session
