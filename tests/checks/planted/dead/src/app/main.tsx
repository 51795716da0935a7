import { lives } from '../domain/half-dead'

document.title = lives()
