import { describe, expect, it } from 'vitest'
import { languageOf, languages, localeOf } from '../../../../src/app/words/language-choice'
import type { Language } from '../../../../src/app/words/language-choice'
import { languageFiles } from '../../../../src/app/words/languages'

type Said = Record<string, unknown>

/** Every word of a language by its path: `editor.lines`. */
async function wordsOf(language: Language): Promise<Map<string, unknown>> {
  const { start, pages } = await languageFiles[language]()
  return flat({ ...start, ...(await pages()) }, '')
}

function flat(said: unknown, path: string): Map<string, unknown> {
  if (typeof said !== 'object' || said === null) return new Map([[path, said]])
  return new Map(
    Object.entries(said as Said).flatMap(([name, value]) => [
      ...flat(value, path === '' ? name : `${path}.${name}`),
    ]),
  )
}

/** Arguments that show themselves in what is said: as texts, as counts, as the record that findings are told by. */
const attempts: readonly (readonly unknown[])[] = [
  ['«a»', '«b»', '«c»', '«d»'],
  [1, '«b»', '«c»', '«d»'],
  [7, '«b»', '«c»', '«d»'],
  ['«a»', 1, '«c»', '«d»'],
  [3, 5, '«c»', '«d»'],
  [{ length: '«l»', expected: '«e»', field: 'secret' }],
  [{ title: '«t»', amount: '«a»', due: '«d»', seller: '«s»' }],
]

const marksIn = (text: string): string[] => [...new Set(text.match(/«.»/gu))].sort()

type Saying = (...given: readonly unknown[]) => unknown

/** Which arguments a sentence shows; `undefined` where it does not take such arguments. */
function shown(word: Saying, given: readonly unknown[]): string[] | undefined {
  try {
    const said = word(...given)
    return typeof said === 'string' && !said.includes('undefined') ? marksIn(said) : undefined
  } catch {
    return undefined
  }
}

/** Empty on purpose in English: nothing is said. */
const mayBeEmpty = (english: unknown) => english === ''

const others = languages.filter((language) => language !== 'en')

describe.each(others)('everything is said in %s', (language) => {
  it('has exactly the words of English, each with something in it', async () => {
    const [english, own] = await Promise.all([wordsOf('en'), wordsOf(language)])
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    const empty = [...own].filter(
      ([path, said]) => typeof said === 'string' && said.trim() === '' && !mayBeEmpty(english.get(path)),
    )
    expect(empty).toEqual([])
  })

  it('keeps the {fields} of each text that is filled in later', async () => {
    const [english, own] = await Promise.all([wordsOf('en'), wordsOf(language)])
    const fields = (said: unknown) => (typeof said === 'string' ? (said.match(/\{\w+\}/g) ?? []).sort() : [])
    const filled = [...english].filter(([, said]) => fields(said).length > 0)
    expect(filled.length).toBeGreaterThan(4)
    for (const [path, said] of filled) expect(fields(own.get(path)), path).toEqual(fields(said))
  })

  it('shows in each sentence what English shows in it', async () => {
    const [english, own] = await Promise.all([wordsOf('en'), wordsOf(language)])
    const sentences = [...english].filter(([, said]) => typeof said === 'function')
    expect(sentences.length).toBeGreaterThan(60)
    const untried: string[] = []
    const differing: unknown[] = []
    for (const [path, said] of sentences) {
      const tried = attempts.flatMap((given) => {
        const wanted = shown(said as Saying, given)
        return wanted === undefined ? [] : [{ path, wanted, found: shown(own.get(path) as Saying, given) }]
      })
      if (tried.length === 0) untried.push(path)
      differing.push(...tried.filter(({ wanted, found }) => String(wanted) !== String(found)))
    }
    expect(untried).toEqual([])
    expect(differing).toEqual([])
  })
})

describe('the language follows the person', () => {
  it('takes the first of the browser’s languages that the app speaks', () => {
    expect(languageOf('system', ['fr-FR', 'de-CH', 'en'])).toBe('de')
    expect(languageOf('system', ['fr-FR'])).toBe('en')
    expect(languageOf('system', [])).toBe('en')
    expect(languageOf('en', ['de-DE'])).toBe('en')
  })

  it('keeps the signs of the region the device is in', () => {
    expect(localeOf('system', ['pt-BR'])).toBe('pt-BR')
    expect(localeOf('de', ['en-GB', 'de-AT'])).toBe('de-AT')
    expect(localeOf('en', ['de-DE'])).toBe('en-DE')
    expect(new Intl.NumberFormat(localeOf('en', ['de-DE'])).format(1234.5)).toBe('1.234,5')
  })
})
