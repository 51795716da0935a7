/** Six letters are more than 300 million devices: a longer text is no series of ours. */
const shape = /^[A-Z]{0,6}$/

/** Whether a stored value is a series: '' or a few capital letters. */
export function isSeries(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value)
}

function place(series: string): number {
  let value = 0
  for (const letter of series) value = value * 26 + letter.charCodeAt(0) - 64
  return value
}

function letters(value: number): string {
  let text = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  }
  return text
}

/**
 * The series for a device that joins: '' for the first of a workspace, then 'A' to 'Z', 'AA' and on: one behind the last, so
 * that none is ever given twice, whatever became of the device that had it.
 *
 * @param taken series of all devices, retired ones too; what is no series counts for nothing
 */
export function nextSeries(taken: Iterable<unknown>): string {
  let highest = -1
  for (const series of taken) if (isSeries(series)) highest = Math.max(highest, place(series))
  return highest === -1 ? '' : letters(highest + 1)
}
