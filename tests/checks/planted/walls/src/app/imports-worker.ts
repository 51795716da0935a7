import { worker } from '../sw/worker'

export const breach = worker
