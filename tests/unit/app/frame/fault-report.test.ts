import { describe, expect, it } from 'vitest'
import { faultReport } from '../../../../src/app/frame/fault-report'

const key = `ASIA${'ABCDEFGH23456789'}`
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY'
const token = `IQoJb3JpZ2luX2Vj${'A1b2C3d4'.repeat(60)}==`

describe('the report of a page that stopped', () => {
  it('says where and what, and nothing that was searched for', () => {
    const report = faultReport(new TypeError('x is undefined'), '#/invoices?search=Babbage', 'Browser/1')
    expect(report).toContain('#/invoices')
    expect(report).toContain('TypeError: x is undefined')
    expect(report).not.toContain('Babbage')
  })

  it.each([key, secret, token])('holds no credential, wherever it got into the error', (credential) => {
    const report = faultReport(
      new Error(`could not read ${credential} here`),
      `#/x/${credential}`,
      'Browser/1',
    )
    expect(report).not.toContain(credential)
    expect(report).toContain('could not read … here')
  })
})
