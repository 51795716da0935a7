import type { MergeManner } from '../../listing/merge/merge-cards'

export const customerMerge: MergeManner = {
  together: [],
  point: (document, _others, kept) => ({ ...document, customerId: kept }),
}
