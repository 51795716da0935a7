import type { en } from '../en/index'
import { aws } from './aws'
import { components } from './components'
import { frame } from './frame'

export const start: (typeof en)['start'] = { aws, components, frame }
