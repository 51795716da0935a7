import { gone } from './gone'

export const breach = gone
