import { egg } from './egg'

export const chicken = (): unknown => egg
