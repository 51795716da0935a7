import Dexie from 'dexie'

export const breach = Dexie
