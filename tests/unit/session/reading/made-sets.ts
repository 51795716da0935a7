import fc from 'fast-check'
import { diceOf, pick, type Dice } from './dice'

/** A well-formed set that no one issued. */
export interface MadeSet {
  readonly keyId: string
  readonly secret: string
  readonly token: string
  readonly region: string
}

const keyIdLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A temporary set: its key id begins with ASIA or, as in the guide that people follow, with AKIA. */
export function makeSet(dice: Dice): MadeSet {
  const padding = pick(dice, ['', '=', '=='])
  const groups = 70 + dice(190)
  return {
    keyId: pick(dice, ['ASIA', 'AKIA']) + run(dice, keyIdLetters, 16),
    secret: run(dice, base64Letters, 40),
    // As STS makes them: Base64 with padding, several hundred characters.
    token:
      pick(dice, ['IQoJb3JpZ2luX2Vj', 'FwoGZXIvYXdzEBYa']) +
      run(dice, base64Letters, groups * 4 - padding.length) +
      padding,
    region: pick(dice, ['us-east-1', 'eu-central-1', 'ap-southeast-2', 'us-gov-west-1']),
  }
}

function run(dice: Dice, letters: string, length: number): string {
  let made = ''
  while (made.length < length) made += letters[dice(letters.length)] ?? ''
  return made
}

/** From seeds: shrinking a key to a row of As would tell nothing. */
export const madeSets: fc.Arbitrary<MadeSet> = fc.integer().map((seed) => makeSet(diceOf(seed)))

export const sampleSet: MadeSet = {
  keyId: 'ASIAQ3EGXK7TZ2WMN5PR',
  secret: 'kd8/Jx0+Qm3VtYz7LbN2wRc5HfGp9sAe4UiXoT1q',
  token: `IQoJb3JpZ2luX2Vj${'Ab9/x+Kq3ZtY7mWc'.repeat(24)}Xw==`,
  region: 'us-east-1',
}

export const otherSet: MadeSet = {
  keyId: 'AKIAWM5PRQ3EGXK7TZ2N',
  secret: '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',
  token: `FwoGZXIvYXdzEBYa${'q3ZtY7mWcAb9/x+K'.repeat(20)}`,
  region: 'eu-central-1',
}
