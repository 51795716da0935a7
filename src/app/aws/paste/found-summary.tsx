import { Check, CircleAlert, TriangleAlert } from 'lucide-preact'
import { maskedSecret } from '../../../session/credentials'
import { severityOf } from '../../../session/reading/findings'
import type { Finding, FindingCode } from '../../../session/reading/findings'
import type { SetSummary } from '../../../session/reading/found-set'
import { Icon } from '../../components/icon'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import './found-summary.css'

interface FoundSummaryProps {
  readonly summary: SetSummary | undefined
  readonly findings: readonly Finding[]
}

/** What the text was read as, secrets masked, and what is worth saying about it. */
export function FoundSummary({ summary, findings }: FoundSummaryProps) {
  const words = useWords().paste
  const locale = useLocale()
  const rows = summary ? rowsOf(summary, words, locale) : []
  return (
    <div class="found" role="status" aria-label={words.found}>
      {rows.length > 0 && (
        <ul class="found-rows">
          {rows.map(({ name, value, good }) => (
            <li key={name} data-good={good}>
              <Icon of={good ? Check : CircleAlert} size="small" />
              <span class="found-name">{name}</span>
              <span class="found-value">{value}</span>
            </li>
          ))}
        </ul>
      )}
      {findings.map((finding) => (
        <p key={keyOf(finding)} class="found-finding" data-severity={severityOf(finding.code)}>
          <Icon of={severityOf(finding.code) === 'error' ? CircleAlert : TriangleAlert} size="small" />
          <span>{sayFinding(finding, words)}</span>
        </p>
      ))}
    </div>
  )
}

interface Row {
  readonly name: string
  readonly value: string
  readonly good: boolean
}

function rowsOf(summary: SetSummary, words: Words['paste'], locale: string): Row[] {
  const { keyId, secret, token, keyHint, region, endpoint, expiration, profile } = summary
  const { fieldNames, status } = words
  const good = (of: typeof keyId) => of === 'found' || of === 'not-needed'
  const said = (name: string, value: string | undefined): Row[] =>
    value === undefined ? [] : [{ name, value, good: true }]
  const end =
    expiration === undefined
      ? undefined
      : words.ends(new Date(expiration).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }))
  return [
    { name: fieldNames.keyId, value: keyHint ?? status[keyId], good: good(keyId) },
    {
      name: fieldNames.secret,
      value: secret === 'found' ? maskedSecret : status[secret],
      good: good(secret),
    },
    { name: fieldNames.token, value: end ?? status[token], good: good(token) },
    ...said(words.profile, profile),
    ...said(words.region, region),
    ...said(words.endpoint, endpoint),
  ]
}

const keyOf = (finding: Finding): string =>
  `${finding.code}${'field' in finding ? finding.field : ''}${'summary' in finding ? finding.summary : ''}`

/** The catalogue has a sentence for each code, made from that code's own parameters. */
function sayFinding(finding: Finding, { findings }: Words['paste']): string {
  const say = findings[finding.code] as (finding: Extract<Finding, { code: FindingCode }>) => string
  return say(finding)
}
