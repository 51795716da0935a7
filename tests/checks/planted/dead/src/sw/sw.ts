import { lives } from '../domain/half-dead'

self.name = lives()
