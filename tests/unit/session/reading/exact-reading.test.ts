import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../../../../src/session/reading/read-credentials'
import { expected } from './expected'
import { formats, type Format } from './formats'
import { madeSets, makeSet, sampleSet, type MadeSet } from './made-sets'
import { diceOf } from './dice'
import { spellings, surroundings, wrappings, type Noise } from './noises'

const anyFormat = fc.constantFrom(...formats)
const anyNoise = fc.tuple(
  fc.constantFrom(...wrappings),
  fc.constantFrom(...surroundings),
  fc.constantFrom(...spellings),
)
/** Without a token AWS's rules want a long-lived key. */
function fitting(format: Format, set: MadeSet): MadeSet {
  return format.token ? set : { ...set, keyId: `AKIA${set.keyId.slice(4)}` }
}

function noisy(format: Format, set: MadeSet, noises: readonly Noise[], seed: number): string {
  const dice = diceOf(seed)
  return noises.reduce((text, noise) => noise.make(text, set, dice), format.write(set))
}

describe('a valid set is read back exactly', () => {
  it('from every format through every single noise', () => {
    const [plainWrap] = wrappings
    const [plainAround] = surroundings
    const [plainSpelling] = spellings
    if (!plainWrap || !plainAround || !plainSpelling) throw new Error('no noises')
    const single = [
      ...wrappings.map((noise) => [noise, plainAround, plainSpelling]),
      ...surroundings.map((noise) => [plainWrap, noise, plainSpelling]),
      ...spellings.map((noise) => [plainWrap, plainAround, noise]),
    ]
    let read = 0
    for (const format of formats) {
      for (const noises of single) {
        const dice = diceOf(read)
        const set = fitting(format, makeSet(dice))
        const text = noisy(format, set, noises, read)
        const told = `${format.name}, ${noises.map((noise) => noise.name).join(', ')}: ${JSON.stringify(text)}`
        expect(readCredentials(text).usable, told).toMatchObject(without(expected(format, set), 'profile'))
        read += 1
      }
    }
    expect(read).toBe(formats.length * single.length)
  })

  it('through any mix of wrapping, surroundings and spelling', () => {
    fc.assert(
      fc.property(anyFormat, madeSets, anyNoise, fc.integer(), (format, made, noises, seed) => {
        const set = fitting(format, made)
        const reading = readCredentials(noisy(format, set, noises, seed))
        expect(reading.usable).toMatchObject(without(expected(format, set), 'profile'))
      }),
      { numRuns: 1_500 },
    )
  }, 60_000)

  it('when two formats tell the same set', () => {
    fc.assert(
      fc.property(
        anyFormat,
        anyFormat,
        madeSets,
        anyNoise,
        fc.integer(),
        (one, other, made, noises, seed) => {
          const set = one.token && other.token ? made : fitting({ ...one, token: false }, made)
          const text = `${noisy(one, set, noises, seed)}\n\n${other.write(set)}`
          const { usable } = readCredentials(text)
          expect(usable).toMatchObject({
            accessKeyId: set.keyId,
            secretAccessKey: set.secret,
            ...(one.token || other.token ? { sessionToken: set.token } : {}),
          })
        },
      ),
      { numRuns: 500 },
    )
  }, 60_000)

  it('when a page’s source with a wrapped token went through JSON', () => {
    const pieces = sampleSet.token.match(/.{1,90}/g) ?? []
    for (const last of [4, 20]) {
      const token = `${pieces.slice(0, -1).join('')}${'Wj4j'.repeat(last / 4)}`
      const wrapped = `${pieces.slice(0, -1).join('\n')}\n${'Wj4j'.repeat(last / 4)}`
      for (const format of formats.filter((one) => one.token)) {
        const set = { ...sampleSet, token }
        const page = `<pre><code class="ini">${format.write(set).replace(token, wrapped)}</code></pre>`
        expect(readCredentials(page.replaceAll('/', '\\/')).usable, format.name).toMatchObject(
          without(expected(format, set), 'profile'),
        )
      }
    }
  })

  it('when chance makes it look like something else', () => {
    const letters = { ...sampleSet, secret: 'MKAnCQunskdFvPVrOSnvOGnXnbdOezjHrPJYPWeL' }
    const slashes = { ...sampleSet, token: `${sampleSet.token.slice(0, 320)}//wAS2k3ys==` }
    for (const format of formats.filter((one) => one.token)) {
      expect(readCredentials(format.write(letters)).usable, format.name).toMatchObject({
        secretAccessKey: letters.secret,
      })
      const wrapped = format
        .write(slashes)
        .replace(slashes.token, slashes.token.match(/.{1,64}/g)?.join('\n') ?? '')
      expect(readCredentials(wrapped).usable, format.name).toMatchObject(
        without(expected(format, slashes), 'profile'),
      )
    }
  })
})

function without(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
}
