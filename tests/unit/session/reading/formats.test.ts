import { describe, expect, it } from 'vitest'
import { looksLikeCredentials } from '../../../../src/session/reading/looks-like-credentials'
import { readCredentials } from '../../../../src/session/reading/read-credentials'
import { formats } from './formats'
import { otherSet, sampleSet } from './made-sets'
import { expected } from './expected'

describe('every format that people paste is read exactly', () => {
  it.each(formats.map((format) => [format.name, format] as const))('%s', (_name, format) => {
    const set = format.token ? sampleSet : otherSet
    const reading = readCredentials(format.write(set))
    expect(reading.usable).toEqual(expected(format, set))
    expect(reading.findings.map((finding) => finding.code)).toEqual(format.token ? [] : ['long-lived'])
    expect(looksLikeCredentials(format.write(set))).toBe(true)
  })
})
