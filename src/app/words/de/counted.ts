import { countedIn } from '../plural'

export const counted = countedIn('de')
