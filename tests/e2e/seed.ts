import type { Page } from 'playwright-core'

/**
 * Puts `count` copies of the newest invoice on the device into its books, each with an outbox row, in one transaction: as
 * if somebody had typed them offline. Notes of `noteLength` random characters keep them from compressing to nothing.
 */
export function seedInvoices(page: Page, count: number, noteLength: number): Promise<string[]> {
  return page.evaluate(
    async ({ count, noteLength }) => {
      const opened = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error(String(request.error)))
        })
      const database = await opened(indexedDB.open('tidebill-books-main'))
      const transaction = database.transaction(['documents', 'outbox', 'summaries'], 'readwrite')
      const documents = transaction.objectStore('documents')
      const all = (await opened(documents.getAll())) as { key: string; kind: string; value: object }[]
      const model = all.findLast(({ kind }) => kind === 'invoice')
      if (model === undefined) throw new Error('there is no invoice to copy')
      const summaries = transaction.objectStore('summaries')
      const listed = (await opened(summaries.get(model.key))) as { lists: string[]; seq: number }
      let { seq } = (await opened(summaries.index('seq').openCursor(null, 'prev')))?.value as { seq: number }
      const letters = 'abcdefghijklmnopqrstuvwxyz      '
      const note = () =>
        Array.from(crypto.getRandomValues(new Uint8Array(noteLength)), (byte) => letters[byte % 32]).join('')
      const keys: string[] = []
      for (let index = 0; index < count; index++) {
        const id = crypto.randomUUID()
        const key = `invoice#${id}`
        const value = { ...model.value, id, notes: note() }
        const { key: _key, ...rest } = model
        documents.put({
          ...Object.fromEntries(
            Object.entries(rest).filter(([name]) => !['version', 'base', 'entry', 'number'].includes(name)),
          ),
          key,
          value,
          ancestors: [],
        })
        transaction.objectStore('outbox').add({ key, at: Date.now(), fields: ['notes'] })
        const lists = listed.lists.map((place) => place.replace(/ [^ ]*$/, ` ${id}`))
        summaries.put({ ...listed, key, lists, seq: ++seq, notes: value.notes })
        keys.push(key)
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = () => reject(new Error(String(transaction.error)))
      })
      database.close()
      return keys
    },
    { count, noteLength },
  )
}
