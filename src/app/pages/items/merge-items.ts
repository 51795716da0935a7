import type { MergeManner } from '../../listing/merge/merge-cards'
import { isObject } from '../../../sync/json'
import type { Json } from '../../../sync/json'

export const itemMerge: MergeManner = {
  // A price is one in its currency and for its unit.
  together: [['unitPrice', 'currency', 'unit', 'baseQuantity']],
  point(document, others, kept) {
    const { lines } = document
    if (!Array.isArray(lines)) return document
    const pointed = (lines as readonly Json[]).map((line) =>
      isObject(line) && typeof line['itemId'] === 'string' && others.has(line['itemId'])
        ? { ...line, itemId: kept }
        : line,
    )
    return { ...document, lines: pointed }
  },
}
