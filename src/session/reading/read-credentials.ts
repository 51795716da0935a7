import { cleanText } from './clean-text'
import type { Finding } from './findings'
import type { FoundSet, SetSummary } from './found-set'
import { groupSets, isCredential, isStrong, type DraftSet } from './group-sets'
import { judgeSet, type JudgedSet } from './judge-set'
import { judgeValue } from './judge-value'
import { looksLikeCredentials } from './looks-like-credentials'
import { scanBareValues } from './scan-bare-values'
import { scanFields, type ScannedField } from './scan-fields'
import { settleConflicts } from './settle-conflicts'
import { speakableProfile } from './speakable-profile'

/** Characters. A credentials file of a hundred profiles has a quarter of this. */
export const readLimit = 262_144

/** Every name is compared with every secret: past this many nobody reads them, and the time would grow with the square. */
const mostNamed = 200

export interface CredentialsReading {
  /** Every complete set, each once, in the order of the text. Holds secrets. */
  readonly sets: readonly FoundSet[]
  /** The set, when there is exactly one. */
  readonly usable?: FoundSet
  /** What was found, complete or not: safe to show. */
  readonly summaries: readonly SetSummary[]
  /** What to say about it: safe to show, never a part of a secret. */
  readonly findings: readonly Finding[]
}

/**
 * Reads AWS credentials out of whatever a person pasted: a credentials file, shell commands, JSON, CSV, code, with whatever
 * quotes, prompts, numbers and wrapping came along. Values are taken exactly or not at all. Never throws; linear time.
 */
export function readCredentials(text: string): CredentialsReading {
  if (text.length > readLimit)
    return {
      sets: [],
      summaries: [],
      findings: [{ code: 'too-large', characters: text.length, limit: readLimit }],
    }
  const clean = cleanText(text)
  const fields = withBareValues(clean, uncommented(scanFields(clean)))
  const drafts = withoutWords(withDefaults(groupSets(fields)))
  if (drafts.length === 0) {
    if (!looksLikeCredentials(clean))
      return { sets: [], summaries: [], findings: [{ code: 'nothing-found' }] }
    drafts.push({ credentials: new Map(), about: new Map(), mixed: new Set() })
  }
  const secrets = new Set(
    fields.filter(({ kind }) => kind === 'secret' || kind === 'token').map(({ raw }) => raw),
  )
  return present(settleConflicts(drafts).map(judgeSet), secrets)
}

/** Commented lines count only where nothing else does: `# ` is also the prompt of root. */
function uncommented(fields: readonly ScannedField[]): readonly ScannedField[] {
  const live = fields.filter((field) => !field.commented)
  return live.some((field) => field.kind === 'key-id' && isReal(field)) ? live : fields
}

/** Values without a name stand in for what no name gave. */
function withBareValues(text: string, fields: readonly ScannedField[]): readonly ScannedField[] {
  const named = new Set(fields.filter(isReal).map((field) => field.kind))
  if (named.has('key-id') && named.has('secret') && named.has('token')) return fields
  const bare = scanBareValues(text, fields.filter(isReal)).filter((field) => !named.has(field.kind))
  return [...fields, ...bare].sort((a, b) => a.at - b.at)
}

function isReal(field: ScannedField): boolean {
  return !isCredential(field.kind) || judgeValue(field.raw, field.kind).kind === 'real'
}

/** Drafts that hold credentials; region, endpoint and end that stand outside of all of them fill what these leave open. */
function withDefaults(drafts: readonly DraftSet[]): DraftSet[] {
  const outside = drafts.filter((draft) => draft.credentials.size === 0 && draft.profile === undefined)
  const defaults = outside.flatMap((draft) => [...draft.about])
  return drafts
    .filter((draft) => draft.credentials.size > 0)
    .map((draft) => ({ ...draft, about: new Map([...defaults.toReversed(), ...draft.about]) }))
}

/** Beside a set, a lone word behind a name (`your access key: keep it`) is a sentence, not a set with something missing. */
function withoutWords(drafts: DraftSet[]): DraftSet[] {
  return drafts.some(({ credentials }) => credentials.size > 1)
    ? drafts.filter(({ credentials }) => credentials.size > 1 || [...credentials.values()].some(isStrong))
    : drafts
}

function present(judged: readonly JudgedSet[], secrets: ReadonlySet<string>): CredentialsReading {
  const sets: FoundSet[] = []
  const summaries: SetSummary[] = []
  const findings: Finding[] = []
  judged.forEach(({ set, summary, findings: own }, place) => {
    const { profile, ...rest } = summary
    const name = place < mostNamed ? speakableProfile(profile, secrets) : undefined
    summaries.push({
      ...rest,
      ...(name === undefined ? {} : { profile: name }),
      ...(set === undefined ? {} : { set: sets.length }),
    })
    if (set !== undefined) sets.push(set)
    for (const finding of own) findings.push({ ...finding, summary: place })
  })
  const [first, second] = sets
  if (second !== undefined)
    findings.push({
      code: 'several-profiles',
      profiles: summaries.filter((summary) => summary.set !== undefined).map((summary) => summary.profile),
    })
  return {
    sets,
    ...(first !== undefined && second === undefined ? { usable: first } : {}),
    summaries,
    findings,
  }
}
