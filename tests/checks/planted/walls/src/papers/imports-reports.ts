import { totals } from '../reports/totals'

export const breach = totals
