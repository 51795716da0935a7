import { testedOnly } from '../../src/domain/tested'

testedOnly()
