/** Forms of a letter by how it joins: alone, to the one before, to the one after, to both. */
interface Forms {
  readonly alone: string
  readonly final: string
  readonly initial?: string
  readonly medial?: string
}

/**
 * Unicode lays the presentation forms of a letter side by side, in the order alone, final, initial, medial, and normalising takes
 * each back to its letter: so the table makes itself.
 */
function presentationForms(): ReadonlyMap<string, Forms> {
  const byLetter = new Map<string, string[]>()
  for (const [first, last] of [
    // In this order: Uighur's forms of alef maksura, in the lower block, are the other two of those in the upper.
    [0xfe80, 0xfefc],
    [0xfb50, 0xfbff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCharCode(code)
      const letter = form.normalize('NFKC')
      if (letter !== form) byLetter.set(letter, [...(byLetter.get(letter) ?? []), form])
    }
  }
  const forms = new Map<string, Forms>()
  for (const [letter, [alone = letter, final = alone, initial, medial]] of byLetter) {
    forms.set(letter, {
      alone,
      final,
      ...(initial !== undefined && medial !== undefined && { initial, medial }),
    })
  }
  return forms
}

let made: ReadonlyMap<string, Forms> | undefined
const forms = (): ReadonlyMap<string, Forms> => (made ??= presentationForms())

const arabicLetter =
  /[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c9]/
/** Marks over and under letters: joining looks past them (Joining_Type=Transparent). */
const mark = /\p{Mn}/u
const kashida = '\u0640'
const zeroWidthJoiner = '\u200d'

const joinsBefore = (letter: string | undefined): boolean =>
  letter === kashida || letter === zeroWidthJoiner || (letter !== undefined && hasFinal(letter))
const hasFinal = (letter: string): boolean => {
  const known = forms().get(letter)
  return known !== undefined && known.final !== known.alone
}
const joinsAfter = (letter: string | undefined): boolean =>
  letter === kashida ||
  letter === zeroWidthJoiner ||
  (letter !== undefined && forms().get(letter)?.initial !== undefined)

/** Whether the text holds an Arabic letter that has no joined forms to set it with. */
export const isUnjoinable = (character: string): boolean =>
  arabicLetter.test(character) && !mark.test(character) && !forms().has(character)

/** Arabic text with each letter in the form that its neighbours give it, lam and alef as one; all other text as it is. */
export function joinArabic(text: string): string {
  if (!/[\u0600-\u08ff]/.test(text)) return text
  const letters = [...text]
  const neighbour = (from: number, step: 1 | -1): number => {
    let index = from + step
    while (letters[index] !== undefined && mark.test(letters[index] ?? '')) index += step
    return index
  }
  let joined = ''
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? ''
    const next = neighbour(index, 1)
    const pair = forms().get(letter + (letters[next] ?? ''))
    const isLigature = letter === '\u0644' && pair !== undefined
    const known = isLigature ? pair : forms().get(letter)
    if (known === undefined) {
      joined += letter
      continue
    }
    const before = joinsAfter(letters[neighbour(index, -1)]) && hasJoin(known)
    const after = !isLigature && known.initial !== undefined && joinsBefore(letters[next])
    joined += formFor(known, before, after)
    if (isLigature) {
      joined += letters.slice(index + 1, next).join('')
      index = next
    }
  }
  return joined
}

const hasJoin = ({ alone, final }: Forms): boolean => alone !== final

function formFor({ alone, final, initial, medial }: Forms, before: boolean, after: boolean): string {
  if (before && after) return medial ?? final
  if (after) return initial ?? alone
  return before ? final : alone
}
