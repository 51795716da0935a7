import type { EngineLine } from './engine-request'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * One operation for the lab's own use, past all signatures and faults.
 * @throws Error with the engine's own words when it refuses.
 */
export async function askEngine(
  engine: EngineLine,
  action: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const body = Buffer.from(JSON.stringify(input))
  const answer = await engine.send(`DynamoDB_20120810.${action}`, 'application/x-amz-json-1.0', body)
  const output: unknown = JSON.parse(answer.body.toString())
  if (answer.status !== 200 || !isObject(output)) {
    throw new Error(`${action}: ${answer.body.toString().slice(0, 300)}`)
  }
  return output
}

/** The names of all tables, in the engine's order. */
export async function listTables(engine: EngineLine): Promise<string[]> {
  const names: string[] = []
  let after: string | undefined
  do {
    const start = after === undefined ? {} : { ExclusiveStartTableName: after }
    const page = await askEngine(engine, 'ListTables', start)
    const found = Array.isArray(page.TableNames) ? page.TableNames : []
    names.push(...found.filter((name) => typeof name === 'string'))
    after = typeof page.LastEvaluatedTableName === 'string' ? page.LastEvaluatedTableName : undefined
  } while (after !== undefined)
  return names
}
