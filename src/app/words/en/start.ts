import { aws } from './aws'
import { components } from './components'
import { frame } from './frame'

/** What the shell says: here from the first moment. */
export const start = { aws, components, frame }
