import { money } from '../domain/money'

export const breach = money
