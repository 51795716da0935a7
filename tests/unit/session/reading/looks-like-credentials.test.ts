import { describe, expect, it } from 'vitest'
import { looksLikeCredentials } from '../../../../src/session/reading/looks-like-credentials'
import { sampleSet } from './made-sets'

describe('a paste outside of any field', () => {
  it.each([
    'Invoice 2026-0042 for Ann, total 1,250.00 EUR',
    'https://example.org/invoices?id=42',
    'the secret of good bookkeeping is access to it',
    '',
    'x'.repeat(1_000_000),
  ])('is left alone when it speaks of other things: %.40s', (text) => {
    expect(looksLikeCredentials(text)).toBe(false)
  })

  it.each([
    sampleSet.keyId,
    'aws_secret_access_key=abc',
    '"SecretAccessKey": "abc"',
    'Secret access key: abc',
  ])('opens the sheet when it may be credentials: %s', (text) => {
    expect(looksLikeCredentials(text)).toBe(true)
  })
})
