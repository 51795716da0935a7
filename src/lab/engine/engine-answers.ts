import { setTimeout as wait } from 'node:timers/promises'
import { connectToEngine } from './engine-request'

/**
 * True as soon as the engine lists its tables, false when it did not within `patienceMs` or `given up` settled.
 * A port that listens proves little: dynalite listens before its files are open.
 */
export async function engineAnswers(
  port: number,
  patienceMs: number,
  givenUp: Promise<unknown>,
): Promise<boolean> {
  const line = connectToEngine(port)
  const over = { yet: false }
  void givenUp.then(() => (over.yet = true))
  const until = performance.now() + patienceMs
  try {
    while (!over.yet && performance.now() < until) {
      const tried = line.send('DynamoDB_20120810.ListTables', 'application/x-amz-json-1.0', Buffer.from('{}'))
      const status = await Promise.race([tried.then(({ status }) => status).catch(() => 0), wait(2_000, 0)])
      if (status === 200) return true
      await wait(50)
    }
    return false
  } finally {
    line.close()
  }
}
