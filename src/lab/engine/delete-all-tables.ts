import { setTimeout as wait } from 'node:timers/promises'
import { askEngine, listTables } from './ask-engine'
import type { EngineLine } from './engine-request'

const rounds = 500

/**
 * Deletes every table and waits until the engine lists none.
 * @throws Error when a table will not go.
 */
export async function deleteAllTables(engine: EngineLine): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const names = await listTables(engine)
    if (names.length === 0) return
    for (const name of names) {
      // A table on its way in or out refuses; the next round asks again.
      await askEngine(engine, 'DeleteTable', { TableName: name }).catch(() => undefined)
    }
    await wait(10)
  }
  throw new Error('some tables could not be deleted')
}
