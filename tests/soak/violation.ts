/** A promise of the sync was broken. */
export class Violation extends Error {
  override readonly name = 'Violation'
}

export function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Violation(otherwise)
}

const same = (one: unknown, other: unknown): boolean => text(one) === text(other)

const text = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined'

export function demandSame(one: unknown, other: unknown, what: string): void {
  if (!same(one, other))
    throw new Violation(`${what}: ${text(one).slice(0, 300)} is not ${text(other).slice(0, 300)}`)
}
