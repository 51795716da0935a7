import { sample } from '../../tests/sample'

export const breach = sample
