import { readDevice } from '../../../domain/device'
import { takeOverSeries } from '../../../domain/take-over'
import type { TakeOverProblem } from '../../../domain/take-over'
import { bad, good } from '../../../domain/outcome'
import type { Outcome } from '../../../domain/outcome'
import type { Edit } from '../../../sync/changes'
import type { StoredDocument } from '../../../sync/local'
import { jsonOf } from '../editor/json-of'

/**
 * This device carries on in the series of another, which is retired with it: edits for one transaction, field by field, so that
 * what the other devices wrote meanwhile stays.
 *
 * @param at ISO 8601 moment
 */
export function takeOverEdits(
  own: StoredDocument,
  other: StoredDocument,
  at: string,
): Outcome<readonly Edit[], TakeOverProblem> {
  const earlier = readDevice(other.value)
  const outcome = takeOverSeries(readDevice(own.value), {
    ...earlier,
    retiredAt: earlier.retiredAt ?? at,
  })
  if (!outcome.ok) return bad(outcome.code)
  const { device, retired } = outcome
  const edit = (stored: StoredDocument, changed: object): Edit => ({
    key: stored.key,
    before: stored.value,
    after: { ...stored.value, ...jsonOf(changed) },
  })
  return good([
    edit(own, { series: device.series, highWater: device.highWater }),
    edit(other, { series: retired.series, highWater: retired.highWater, retiredAt: retired.retiredAt }),
  ])
}
