import { Dexie } from 'dexie'

/** Deletes every database of the app on this device: all books, and the vault. Open handles on them close by themselves. */
export async function eraseDatabases(): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  await Promise.all(names.filter((name) => name.startsWith('tidebill-')).map((name) => Dexie.delete(name)))
}
