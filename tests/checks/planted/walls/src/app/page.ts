import { books } from '../store/books'
import { pdf } from '../papers/pdf'
import type { Message } from '../messages/messages'

export const page = [books, pdf]
export type Heard = Message
