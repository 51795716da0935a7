/** One line of the bench's table: the same work done by us and by others, in the same unit. */
export interface Row {
  readonly name: string
  /** For instance `ms`, `ops/s`, `kB`. */
  readonly unit: string
  /** The median of our runs. */
  readonly ours: number
  /** The least and the greatest of our runs, where there were several. */
  readonly range?: readonly [least: number, greatest: number]
  /** What ours must not be above. */
  readonly limit?: number
  /** The medians of the alternatives, by their names. */
  readonly peers: Readonly<Record<string, number>>
  /** The best that this machine could do: the same work with nothing of ours around it. */
  readonly floor?: number
  /** Ours over the best peer's, where the module knows which way is better. */
  readonly ratio?: number
}

/** What a file of this folder exports to take part. */
export interface BenchModule {
  readonly run: () => Promise<readonly Row[]>
}
