import { parseArgs } from 'node:util'
import type { EngineName } from './engine/engine'

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly engine: EngineName
  /** First port to try for the app, 1 to 65535. */
  readonly port: number
  /** First port to try for the lab, 1 to 65535. */
  readonly labPort: number
  readonly build: boolean
}

export type CommandLine =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }

export const usage = `npm start -- [options]

Builds the app, serves it, and starts a local AWS lab with DynamoDB in it.

  --engine NAME    dynalite (default), or dynamodb-local: Amazon's own, needs Java 11 or later
  --port N         first port to try for the app, default 4173
  --lab-port N     first port to try for the lab, default 8000
  --no-build       serve the folder dist as it is
  --help           this text`

const readPort = (text: string): number | undefined => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

/** Reads the words after `npm start --`. */
export function readCommandLine(words: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        engine: { type: 'string', default: 'dynalite' },
        port: { type: 'string', default: '4173' },
        'lab-port': { type: 'string', default: '8000' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const { engine } = values
    if (engine !== 'dynalite' && engine !== 'dynamodb-local') {
      return { kind: 'wrong', why: `There is no engine "${engine}": dynalite or dynamodb-local.` }
    }
    const [port, labPort] = [readPort(values.port), readPort(values['lab-port'])]
    if (port === undefined || labPort === undefined) {
      return { kind: 'wrong', why: 'A port is a whole number from 1 to 65535.' }
    }
    return { kind: 'start', options: { engine, port, labPort, build: !values['no-build'] } }
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) }
  }
}
