import { aws } from './aws'
import { components } from './components'
import { editor } from './editor'
import { frame } from './frame'
import { invoices } from './invoices'
import { paste } from './paste'
import { problems } from './problems'
import { settings } from './settings'

/** English. Every other language has exactly these words. */
export const en = { aws, components, editor, frame, invoices, paste, problems, settings }
