import { page } from '../app/page'

export const wanders = page
