export type CredentialField = 'key-id' | 'secret' | 'token'

/** What is worth saying about a set. The parameters are numbers and names that were checked to hide no secret. */
export type SetFinding =
  | { readonly code: 'missing-key-id' }
  | { readonly code: 'missing-secret' }
  /** `ASIA…` without a token: AWS would refuse it. */
  | { readonly code: 'missing-token' }
  | { readonly code: 'key-id-cut-short'; readonly length: number; readonly expected: number }
  | { readonly code: 'secret-cut-short'; readonly length: number; readonly expected: number }
  /** Far too short, or it ends in dots. */
  | { readonly code: 'token-cut-short'; readonly length: number }
  /** Not a whole number of Base64 groups, as AWS's tokens are: a character or three may be missing. Allowed. */
  | { readonly code: 'token-odd-length'; readonly length: number }
  | { readonly code: 'secret-too-long'; readonly length: number; readonly expected: number }
  /** `<your key>`, `YOUR_SECRET`, `…EXAMPLE`, `${VARIABLE}`. */
  | { readonly code: 'placeholder'; readonly field: CredentialField }
  /** `****WXYZ`: the text shows the value hidden. */
  | { readonly code: 'masked-secret'; readonly field: CredentialField }
  /** Characters that this value cannot have, or all in one case: capitals were lost on the way. */
  | { readonly code: 'odd-characters'; readonly field: CredentialField }
  /** The same field twice with different values before the set was complete. */
  | { readonly code: 'mixed-sets'; readonly field: CredentialField }
  /** Put right by itself: only a key id looks like a key id. */
  | { readonly code: 'key-and-secret-swapped' }
  /** No token: never ends by itself, and whoever gets it has it for good. Allowed, without a timer. */
  | { readonly code: 'long-lived' }
  /** Not AWS's form of key id: fine with another engine. */
  | { readonly code: 'unusual-key-id' }
  | { readonly code: 'bad-region' }
  | { readonly code: 'bad-endpoint' }
  | { readonly code: 'bad-expiration' }

export type TextFinding =
  | { readonly code: 'nothing-found' }
  | { readonly code: 'too-large'; readonly characters: number; readonly limit: number }
  /** More than one complete set: a person picks one of `sets`. Sets without a name are undefined here. */
  | { readonly code: 'several-profiles'; readonly profiles: readonly (string | undefined)[] }

/** `summary` is the place in `summaries` of the set it is about. */
export type Finding = TextFinding | (SetFinding & { readonly summary: number })

export type FindingCode = Finding['code']

/** Findings that leave a set usable; all others stand in the way of theirs. */
const harmless: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'token-odd-length',
  'key-and-secret-swapped',
  'long-lived',
  'unusual-key-id',
  'bad-region',
  'bad-endpoint',
  'bad-expiration',
])

/** Whether a finding is a warning beside a usable set (`warning`) or the reason why there is none (`error`). */
export function severityOf(code: FindingCode): 'warning' | 'error' {
  return harmless.has(code) ? 'warning' : 'error'
}
