/**
 * Families by what they are for. `base` sets Latin, Greek, Cyrillic and Vietnamese and is always there; the others are fetched
 * once, when a text first needs them.
 */
export const fontPacks = ['base', 'arabic', 'hebrew', 'chinese', 'japanese', 'korean'] as const
export type FontPack = (typeof fontPacks)[number]
export type Weight = 'regular' | 'bold'

/** Which weights a pack has. Where bold is missing, for Chinese, Japanese and Korean, it is drawn by a stroke around the regular one. */
export const weightsOf = (pack: FontPack): readonly Weight[] =>
  pack === 'base' || pack === 'arabic' || pack === 'hebrew' ? ['regular', 'bold'] : ['regular']

/** By script extensions: marks and punctuation of a script belong to several and are of none alone. */
const arabic = /\p{Script_Extensions=Arabic}/u
const hebrew = /\p{Script_Extensions=Hebrew}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u
/** Han, and what stands among it: its punctuation and the full-width forms. */
const han = /[\p{Script_Extensions=Han}\p{Script=Bopomofo}\u3000-\u303f\u30fb-\u30fc\uff00-\uffef]/u
/** Scripts that come out right when their characters stand one after another. */
const simple = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/**
 * Which of the three draws Han: a text with kana is Japanese and one with hangul Korean, whatever the document's language. What the
 * first of them lacks, the others may have.
 */
function hanPacks(text: string, locale: string): FontPack[] {
  const first =
    kana.test(text) || (/^ja\b/i.test(locale) && !hangul.test(text))
      ? 'japanese'
      : hangul.test(text) || /^ko\b/i.test(locale)
        ? 'korean'
        : 'chinese'
  return [first, ...(['chinese', 'japanese', 'korean'] as const).filter((pack) => pack !== first)]
}

/** Where the characters of one paragraph, in a document of a locale, are looked for, and in which order. */
export function packOrder(text: string, locale: string): (character: string) => readonly FontPack[] {
  const forHan = hanPacks(text, locale)
  return (character) => [
    ...(simple.test(character) ? (['base'] as const) : []),
    ...(arabic.test(character) ? (['arabic'] as const) : []),
    ...(hebrew.test(character) ? (['hebrew'] as const) : []),
    ...(kana.test(character) ? (['japanese'] as const) : []),
    ...(hangul.test(character) ? (['korean'] as const) : []),
    ...(han.test(character) ? forHan : []),
  ]
}
