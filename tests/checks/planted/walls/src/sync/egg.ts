import { hatch } from './hatch'

export const egg = (): unknown => hatch
