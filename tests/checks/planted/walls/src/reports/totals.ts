import { money } from '../domain/money'

export const totals = money
