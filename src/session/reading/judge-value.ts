import type { CredentialField } from './findings'

/** What stands where a value should. Only `real` is ever used. */
export type Judged =
  | { readonly kind: 'real'; readonly value: string }
  | { readonly kind: 'placeholder' | 'masked' | 'odd' }
  | { readonly kind: 'cut'; readonly length: number }

/** Words of placeholders. Looked for in values that are no whole credential, so that chance letters do not count. */
const placeholderWords =
  /(?:^|[^a-z])(?:your|my|the|example|placeholder|change|changeme|replace|insert|paste|here|enter|add|put|xxx+|aws|access|secret|key|session|token|id|value|string|null|none|undefined|redacted|hidden|masked|removed|process|environ)(?:[^a-z]|$)/
const codeReference =
  /^(?:\$|%|<|\{\{|process\.|var\.|os\.|env\.|local\.|import\.|config\.|data\.|secrets?\.|Deno\.)/
const hidden = /[*•●·∙◦]{3}|^[xX]{4,}|[xX]{8}|^[*•●·.…_-]+$|^(?:show|hide|copy|reveal)$/i

/**
 * Judges a value of one of the three credentials by what it is made of. Length is judged later, with the whole set in
 * sight: engines other than AWS take any.
 */
export function judgeValue(raw: string, field: CredentialField): Judged {
  if (codeReference.test(raw) || raw.includes('EXAMPLE')) return { kind: 'placeholder' }
  if (hidden.test(raw) && !isRandom(raw)) return { kind: 'masked' }
  const dots = /^([A-Za-z0-9+/=]+)(?:\.{2,}|…)/.exec(raw)
  if (dots !== null) return { kind: 'cut', length: dots[1]?.length ?? 0 }
  const value = raw.replace(/[.:!?*_]+$/, '')
  if (value === '') return { kind: 'placeholder' }
  if (!isRandom(value) && placeholderWords.test(splitWords(value))) return { kind: 'placeholder' }
  // Other engines' key ids and secrets are names (`local-key_1`); a token of AWS never is.
  const letters = field === 'token' ? /^[A-Za-z0-9+/=_.~-]+$/ : /^[A-Za-z0-9+/=_.-]+$/
  return letters.test(value) ? { kind: 'real', value } : { kind: 'odd' }
}

/** Made by a generator, not by a writer: a whole secret, a token, or a long run of Base64 with digits and capitals. */
export function isRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value) || !/[A-Z]/.test(value)) return false
  return /[0-9]/.test(value) || value.length >= 100 || (value.length === 40 && /[a-z]/.test(value))
}

/** `yourAccessKey` and `YOUR_ACCESS_KEY` as `your access key`. */
function splitWords(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
