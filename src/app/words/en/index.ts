import { components } from './components'
import { editor } from './editor'
import { frame } from './frame'
import { invoices } from './invoices'
import { problems } from './problems'

/** English. Every other language has exactly these words. */
export const en = { components, editor, frame, invoices, problems }
