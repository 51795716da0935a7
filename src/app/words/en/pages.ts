import { conflicts } from './conflicts'
import { editor } from './editor'
import { invoices } from './invoices'
import { panel } from './panel'
import { paste } from './paste'
import { problems } from './problems'
import { settings } from './settings'

/** What pages and sheets say: arrives with the first of them. */
export const pages = { conflicts, editor, invoices, panel, paste, problems, settings }
