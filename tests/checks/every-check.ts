import { audit } from './audit'
import { billOfMaterials } from './bill-of-materials'
import { builtPage } from './built-page'
import type { Check } from './check'
import { deadCode } from './dead-code'
import { format } from './format'
import { guide } from './guide'
import { house } from './house'
import { licences } from './licences'
import { lint } from './lint'
import { lockFile } from './lock-file'
import { size } from './size'
import { types } from './types'
import { cycles, walls } from './walls'

/** In the order in which they are run: what is understood soonest comes first. */
export const everyCheck: readonly Check[] = [
  types,
  lint,
  format,
  walls,
  cycles,
  deadCode,
  house,
  guide,
  lockFile,
  licences,
  audit,
  billOfMaterials,
  size,
  builtPage,
]
