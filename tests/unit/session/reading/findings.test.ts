import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { severityOf, type FindingCode } from '../../../../src/session/reading/findings'
import { readCredentials, readLimit } from '../../../../src/session/reading/read-credentials'
import { formats } from './formats'
import { madeSets, otherSet, sampleSet } from './made-sets'

const { keyId, secret, token } = sampleSet

function block(id: string, key: string, session?: string, name = 'default'): string {
  const head = `[${name}]\naws_access_key_id=${id}\naws_secret_access_key=${key}\n`
  return session === undefined ? head : `${head}aws_session_token=${session}\n`
}

describe('what is wrong with a text is found and named', () => {
  const wrong: readonly (readonly [string, string, FindingCode])[] = [
    ['a shopping list', 'milk, bread and 3 apples', 'nothing-found'],
    ['an empty text', '', 'nothing-found'],
    ['a token that was left out', block(keyId, secret), 'missing-token'],
    [
      'a secret that was left out',
      `aws_access_key_id=${keyId}\naws_session_token=${token}`,
      'missing-secret',
    ],
    [
      'a key id that was left out',
      `aws_secret_access_key=${secret}\naws_session_token=${token}`,
      'missing-key-id',
    ],
    ['a key id cut short', block(keyId.slice(0, 17), secret, token), 'key-id-cut-short'],
    ['a secret cut short', block(keyId, secret.slice(0, 33), token), 'secret-cut-short'],
    ['a secret with a tail', block(keyId, `${secret}abc`, token), 'secret-too-long'],
    ['a token cut short', block(keyId, secret, token.slice(0, 60)), 'token-cut-short'],
    ['a token that ends in dots', block(keyId, secret, `${token.slice(0, 200)}...`), 'token-cut-short'],
    ['a token that ends in an ellipsis', block(keyId, secret, `${token.slice(0, 200)}…`), 'token-cut-short'],
    ['a placeholder in angle brackets', block('<your access key>', secret, token), 'placeholder'],
    ['a placeholder in capitals', block(keyId, 'YOUR_SECRET_ACCESS_KEY', token), 'placeholder'],
    [
      'a variable in the place of a value',
      `export AWS_ACCESS_KEY_ID=\${KEY}\nexport AWS_SECRET_ACCESS_KEY=\${SECRET}`,
      'placeholder',
    ],
    [
      "AWS's own example",
      block('AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
      'placeholder',
    ],
    ['a secret shown as stars', block(keyId, '****************WXYZ', token), 'masked-secret'],
    ['a secret shown as dots', block(keyId, '••••••••••••••••', token), 'masked-secret'],
    [
      'a secret with a sign no secret has',
      block(keyId, `${secret.slice(0, 20)}~${secret.slice(21)}`, token),
      'odd-characters',
    ],
    ['a text in capitals', block(keyId, secret, token).toUpperCase(), 'odd-characters'],
    ['a key id in small letters', block(keyId.toLowerCase(), secret, token), 'odd-characters'],
    ['names without values', 'AWS_ACCESS_KEY_ID=\nAWS_SECRET_ACCESS_KEY=\n', 'missing-secret'],
    [
      'two key ids before one secret',
      `aws_access_key_id=${keyId}\naws_access_key_id=${otherSet.keyId}\naws_secret_access_key=${secret}\naws_session_token=${token}`,
      'mixed-sets',
    ],
    [
      'one key id with two secrets',
      `${block(keyId, secret, token)}\n${block(keyId, otherSet.secret, token, 'b')}`,
      'mixed-sets',
    ],
    [
      'two key ids with one secret',
      `${block(keyId, secret, token)}\n${block(otherSet.keyId, secret, otherSet.token, 'b')}`,
      'mixed-sets',
    ],
    [
      'a second token behind a set',
      `${block(keyId, secret, token)}aws_session_token=${otherSet.token}`,
      'mixed-sets',
    ],
  ]
  it.each(wrong)('%s gives no usable set', (_what, text, code) => {
    const reading = readCredentials(text)
    expect(reading.findings.map((finding) => finding.code)).toContain(code)
    expect(reading.usable).toBeUndefined()
    expect(severityOf(code)).toBe('error')
  })

  const allowed: readonly (readonly [string, string, FindingCode])[] = [
    ['long-lived keys', block(otherSet.keyId, otherSet.secret), 'long-lived'],
    ['key and secret swapped', block(secret, keyId, token), 'key-and-secret-swapped'],
    ["another engine's names", block('local', 'local'), 'unusual-key-id'],
    ['a token of odd length', block(keyId, secret, token.slice(0, 301)), 'token-odd-length'],
    ['a region that is none', `${block(keyId, secret, token)}region = Frankfurt`, 'bad-region'],
    [
      'an endpoint over plain http',
      `${block(keyId, secret, token)}endpoint_url = http://example.com`,
      'bad-endpoint',
    ],
  ]
  it.each(allowed)('%s are said and allowed', (_what, text, code) => {
    const reading = readCredentials(text)
    expect(reading.findings.map((finding) => finding.code)).toContain(code)
    expect(reading.usable).toBeDefined()
    expect(severityOf(code)).toBe('warning')
  })

  it('a swap is put right', () => {
    expect(readCredentials(block(secret, keyId, token)).usable).toMatchObject({
      accessKeyId: keyId,
      secretAccessKey: secret,
    })
  })

  it('a token makes a set temporary whatever the prefix of the key id', () => {
    expect(readCredentials(block(otherSet.keyId, otherSet.secret, otherSet.token)).usable?.temporary).toBe(
      true,
    )
    expect(readCredentials(block(otherSet.keyId, otherSet.secret)).usable?.temporary).toBe(false)
  })
})

describe('several sets in one text', () => {
  const two = `${block(keyId, secret, token, 'lab')}\n${block(otherSet.keyId, otherSet.secret, undefined, 'home')}`

  it('are all there to choose from, and none is taken', () => {
    const reading = readCredentials(two)
    expect(reading.usable).toBeUndefined()
    expect(reading.sets.map((set) => set.accessKeyId)).toEqual([keyId, otherSet.keyId])
    expect(reading.findings).toContainEqual({ code: 'several-profiles', profiles: ['lab', 'home'] })
    expect(reading.summaries.map((summary) => summary.set)).toEqual([0, 1])
  })

  it('one whole set beside an incomplete one is usable', () => {
    const reading = readCredentials(
      `${block(keyId, secret, token)}\n${block('<key>', '<secret>', undefined, 'other')}`,
    )
    expect(reading.usable?.accessKeyId).toBe(keyId)
    expect(reading.findings.every((finding) => !('summary' in finding) || finding.summary === 1)).toBe(true)
  })

  it('the credentials file and the config file pasted together belong together by profile', () => {
    const reading = readCredentials(
      `${two}\n[profile lab]\nregion = eu-west-1\n[profile home]\nregion = us-west-2`,
    )
    expect(reading.sets.map((set) => set.region)).toEqual(['eu-west-1', 'us-west-2'])
  })

  it('words behind a name in a sentence are no set', () => {
    const reading = readCredentials(
      `The access key: keep it safe. The token: none.\n${block(keyId, secret, token)}`,
    )
    expect(reading).toMatchObject({ usable: { accessKeyId: keyId }, findings: [] })
  })

  it('lines that are commented out give way to live ones', () => {
    const old = block(otherSet.keyId, otherSet.secret).replace(/^aws/gm, '# aws')
    expect(readCredentials(`${old}\n${block(keyId, secret, token)}`).usable?.accessKeyId).toBe(keyId)
  })
})

describe('what a text says besides the credentials', () => {
  it("an endpoint for DynamoDB wins over one for all services, and other services' are ignored", () => {
    const reading = readCredentials(
      `AWS_ENDPOINT_URL=https://all.example\nAWS_ENDPOINT_URL_S3=https://s3.example\nAWS_ENDPOINT_URL_DYNAMODB=http://localhost:8000\n${block(keyId, secret, token)}`,
    )
    expect(reading.usable?.endpoint).toBe('http://localhost:8000')
  })

  it('an endpoint in a services section is the one of DynamoDB', () => {
    const config = `[default]\nservices = here\n[services here]\ns3 =\n  endpoint_url = https://s3.example\ndynamodb =\n  endpoint_url = http://localhost:8000\n`
    expect(readCredentials(`${block(keyId, secret, token)}${config}`).usable?.endpoint).toBe(
      'http://localhost:8000',
    )
  })

  it.each([
    ['2026-11-24T14:05:00Z', Date.UTC(2026, 10, 24, 14, 5)],
    ['2026-11-24T14:05:00+00:00', Date.UTC(2026, 10, 24, 14, 5)],
    ['2026-11-24T07:05:00-0700', Date.UTC(2026, 10, 24, 14, 5)],
    ['2026-11-24 14:05:00', Date.UTC(2026, 10, 24, 14, 5)],
    ['1795529100', Date.UTC(2026, 10, 24, 14, 5)],
    ['1795529100000', Date.UTC(2026, 10, 24, 14, 5)],
    ['1.7955291E9', Date.UTC(2026, 10, 24, 14, 5)],
    ['2026-02-30T00:00:00Z', undefined],
  ])('an expiration of %s is read as the moment it is', (text, moment) => {
    const reading = readCredentials(`${block(keyId, secret, token)}expiration = ${text}`)
    expect(reading.usable?.expiration).toBe(moment)
  })
})

describe('a huge text', () => {
  it('is refused without being read', () => {
    const huge = block(keyId, secret, token).padEnd(10_000_000, 'x')
    expect(readCredentials(huge)).toEqual({
      sets: [],
      summaries: [],
      findings: [{ code: 'too-large', characters: 10_000_000, limit: readLimit }],
    })
  })
})

describe('findings and summaries keep secrets', () => {
  it('no part of a secret or token of any text stands in them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        madeSets,
        fc.nat(9),
        fc.nat(300),
        (format, set, damage, at) => {
          const reading = readCredentials(damaged(format.write(set), set.secret, set.token, damage, at))
          const told = JSON.stringify([reading.findings, reading.summaries])
          expect([...parts(set.secret), ...parts(set.token)].filter((part) => told.includes(part))).toEqual(
            [],
          )
          expect(told).not.toContain(set.keyId)
        },
      ),
      { numRuns: 2_000 },
    )
  }, 60_000)
})

/** Every run of eight characters: no chance letters, and nothing to start guessing from. */
function parts(secret: string): string[] {
  return Array.from({ length: secret.length - 7 }, (_, i) => secret.slice(i, i + 8))
}

function damaged(text: string, secret: string, token: string, how: number, at: number): string {
  const place = at % Math.max(1, text.length)
  switch (how) {
    case 0:
      return text.slice(0, place + 40)
    case 1:
      return text.slice(place)
    case 2:
      return `[${secret}]\n${text}`
    case 3:
      return `[${token.slice(0, 60)}]\n${text}\n[b]\n${text.toLowerCase()}`
    case 4:
      return `${text.slice(0, place)}\n${text.slice(place)}`
    case 5:
      return text.replaceAll('secret', 'region')
    case 6:
      return `region=${secret}\nendpoint_url=${secret}\nexpiration=${token}\n${text}`
    case 7:
      return text.replaceAll(/key_id|accessKeyId/gi, 'profile')
    case 8:
      return `${text}\naws_session_token=${secret}\naws_secret_access_key=${token}`
    default:
      return text.replace(secret, token).replace(token, secret)
  }
}
