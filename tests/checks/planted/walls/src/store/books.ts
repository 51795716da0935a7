import { money } from '../domain/money'
import { protocol } from '../sync/protocol'
import Dexie from 'dexie'

export const books = [money, protocol, Dexie]
