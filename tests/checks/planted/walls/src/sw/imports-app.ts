import { page } from '../app/page'

export const breach = page
