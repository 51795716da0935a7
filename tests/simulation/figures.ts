import { mixes } from './generate'
import type { SeedResult } from './run-history'

interface Row {
  histories: number
  needless: number
}

/** What many seeds came to: which faults really happened, and how many conflicts needed nobody. */
export class Figures {
  private readonly happened = new Map<string, number>()
  private readonly rows = new Map<string, Row>()
  readonly failures: SeedResult[] = []

  add(result: SeedResult): void {
    for (const [what, times] of result.happened) this.happened.set(what, this.times(what) + times)
    const name = rowName(result.mix, result.devices)
    const row = this.rows.get(name) ?? { histories: 0, needless: 0 }
    this.rows.set(name, {
      histories: row.histories + 1,
      needless: row.needless + result.needlessConflicts,
    })
    if (result.violations.length > 0) this.failures.push(result)
  }

  times(what: string): number {
    return this.happened.get(what) ?? 0
  }

  /** `lost 1234, kill 567, …` */
  faults(): string {
    const counts = [...this.happened].sort(([, a], [, b]) => b - a)
    return counts.map(([what, times]) => `${what} ${times}`).join(', ')
  }

  /** Needless conflicts among histories, by mix and devices, as a table. */
  needless(): string {
    const kinds = ['2', '3', '4–5']
    const lines = mixes.map((mix) =>
      [mix, ...kinds.map((kind) => rowText(this.rows.get(`${mix} ${kind}`)))]
        .map((cell) => cell.padEnd(16))
        .join(''),
    )
    const head = ['', ...kinds.map((kind) => `${kind} devices`)].map((cell) => cell.padEnd(16)).join('')
    return [head, ...lines].map((line) => line.trimEnd()).join('\n')
  }
}

const rowName = (mix: string, devices: number): string => `${mix} ${devices > 3 ? '4–5' : devices}`

const rowText = (row: Row | undefined): string => (row ? `${row.needless} of ${row.histories}` : '–')
