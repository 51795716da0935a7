import type { Rules } from '../../src/sync/ports'

/** What the engine has to know of the simulation's documents. */
export const rules: Rules = {
  uniqueNumber: (kind, value) =>
    kind === 'invoice' && typeof value.number === 'string' ? value.number : undefined,
}
