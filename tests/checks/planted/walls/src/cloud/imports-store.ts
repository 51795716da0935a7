import { books } from '../store/books'

export const breach = books
