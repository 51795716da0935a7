import { gateway } from '../lab/gateway'

export const breach = gateway
