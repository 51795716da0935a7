import type { BulkAction } from './bulk-action'
import { deleteDrafts } from './delete-drafts'
import { makePapers } from './make-papers'
import { makeTable } from './make-table'
import { markPaid } from './mark-paid'

/** What can be done to picked documents, in the order of the bar. A further action is one more entry. */
export const bulkActions: readonly BulkAction[] = [markPaid, makePapers, makeTable, deleteDrafts]
