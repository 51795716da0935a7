import { remote } from '../cloud/remote'
import { books } from '../store/books'

export const worker = [remote, books]
