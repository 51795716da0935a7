import { fromTheLab } from '../domain/tested'

process.title = fromTheLab()
