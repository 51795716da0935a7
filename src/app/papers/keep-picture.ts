import type { StoredPicture } from '../../domain/picture'
import type { Books } from '../../store/books'
import { documentKey } from '../../sync/scalars'
import type { DocumentKey } from '../../sync/scalars'

/** Keeps a picture under the hash of its file, once. @returns its key, for whoever shows it */
export async function keepPicture(books: Books, picture: StoredPicture, at: number): Promise<DocumentKey> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(picture.data))
  const id = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const key = documentKey('picture', id)
  const known = await books.get(key)
  if (known === undefined || known.deleted) {
    await books.change([{ key, before: known?.value, after: { id, ...picture }, deleted: false }], at)
  }
  return key
}
