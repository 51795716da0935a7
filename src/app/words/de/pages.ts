import type { pages as english } from '../en/pages'
import { analytics } from './analytics'
import { backup } from './backup'
import { conflicts } from './conflicts'
import { documents } from './documents'
import { editor } from './editor'
import { importing } from './import'
import { invoices } from './invoices'
import { panel } from './panel'
import { paper } from './paper'
import { paste } from './paste'
import { problems } from './problems'
import { sample } from './sample'
import { settings } from './settings'
import { syncLog } from './sync-log'

export const pages: typeof english = {
  analytics,
  backup,
  conflicts,
  documents,
  editor,
  importing,
  invoices,
  panel,
  paper,
  paste,
  problems,
  sample,
  settings,
  syncLog,
}
