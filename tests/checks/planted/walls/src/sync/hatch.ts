import { chicken } from './chicken'

export const hatch = (): unknown => chicken
