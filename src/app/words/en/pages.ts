import { analytics } from './analytics'
import { backup } from './backup'
import { conflicts } from './conflicts'
import { customers } from './customers'
import { documents } from './documents'
import { editor } from './editor'
import { importing } from './import'
import { install } from './install'
import { invoices } from './invoices'
import { items } from './items'
import { listing } from './listing'
import { panel } from './panel'
import { paper } from './paper'
import { paste } from './paste'
import { problems } from './problems'
import { sample } from './sample'
import { settings } from './settings'
import { syncLog } from './sync-log'

/** What pages and sheets say: arrives with the first of them. */
export const pages = {
  analytics,
  backup,
  conflicts,
  customers,
  documents,
  editor,
  importing,
  install,
  invoices,
  items,
  listing,
  panel,
  paper,
  paste,
  problems,
  sample,
  settings,
  syncLog,
}
