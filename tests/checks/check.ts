/** One rule of the house that a machine can hold us to. */
export interface Check {
  readonly name: string
  /** What is wrong with the repository, one line each; also a complaint when it read less than it should have. */
  readonly run: () => Promise<readonly string[]>
  /** What has to be known about the last run although it is no fault: something that could not be looked at. */
  readonly remark?: () => string | undefined
  /** The same tool with the same settings over a small tree that breaks the rule. */
  readonly runOnPlanted: () => Promise<readonly string[]>
  /** The violations in that tree. A check that misses one of them sees nothing, whatever it says of the repository. */
  readonly planted: readonly Violation[]
  /** Lines that must not come up over that tree: the rule has to allow what it allows. */
  readonly innocent?: RegExp
}

/** A planted violation and the complaint that it has to raise. */
export interface Violation {
  readonly title: string
  readonly complaint: RegExp
}

/** The planted violations that went unseen and the innocent lines that were taken for violations. */
export function blindSpots(check: Check, complaints: readonly string[]): string[] {
  const unseen = check.planted
    .filter(({ complaint }) => !complaints.some((line) => complaint.test(line)))
    .map(({ title }) => `does not see ${title}`)
  const { innocent } = check
  const wronged = innocent === undefined ? [] : complaints.filter((line) => innocent.test(line))
  return [...unseen, ...wronged.map((line) => `complains about what is allowed: ${line}`)]
}
