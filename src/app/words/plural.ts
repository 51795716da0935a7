/** Picks the form that a language has for a count: `counted(2, { one: 'one day', other: '2 days' })`. */
export type Counted = (
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
) => string

/** By the language's own plural rules, of which some have six. */
export function countedIn(language: string): Counted {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}
