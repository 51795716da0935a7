import { describe, expect, it } from 'vitest'
import { documentJson } from '../../../src/papers/letters/document-json'
import { dueCalendar } from '../../../src/papers/letters/due-calendar'
import { mailDraft } from '../../../src/papers/letters/mail-draft'
import { fileName } from '../../../src/papers/model/file-name'
import { makePaper } from '../../../src/papers/model/make-paper'
import { paper as words } from '../../../src/app/words/en/paper'
import { documentOf, invoiceOf, totalsOf } from '../../papers/sample-documents'

const at = Date.UTC(2026, 10, 26, 12, 30)

/** A calendar as a reader unfolds it. */
const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

describe('a calendar of due dates', () => {
  it('has one day for each invoice that is to be paid, and none for anything else', () => {
    const text = dueCalendar(
      [
        invoiceOf(),
        invoiceOf({ id: 'n', kind: 'credit-note' }),
        invoiceOf({ id: 'v', state: 'void' }),
        invoiceOf({ id: 'd', state: 'draft' }),
      ],
      words.calendar,
      'en-GB',
      at,
    )
    const all = unfolded(text)
    expect(all.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(all).toContain('UID:sample@tidebill')
    expect(all).toContain('DTSTAMP:20261126T123000Z')
    expect(all).toContain('DTSTART;VALUE=DATE:20261226')
    expect(all).toContain('DTEND;VALUE=DATE:20261227')
    expect(all.find((line) => line.startsWith('SUMMARY:'))).toBe(
      'SUMMARY:Invoice A2026-0042 due: Babbage & Sons\\, €425.35',
    )
  })

  it('folds at 75 bytes and lets no text end its line', () => {
    const name = `日本${'語'.repeat(60)}\r\nEND:VEVENT\r\nBEGIN:VALARM; a, b\\`
    const text = dueCalendar([invoiceOf({ buyer: { name, address: {} } })], words.calendar, 'en-GB', at)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfolded(text).filter((line) => /^(END:VEVENT|BEGIN:VALARM)/.test(line))).toEqual(['END:VEVENT'])
    expect(unfolded(text).join('\n')).toContain('\\nBEGIN:VALARM\\; a\\, b\\\\')
  })
})

describe('an e-mail draft', () => {
  it('holds what was written, whatever it is', () => {
    const address = mailDraft('charles@babbage.example', 'Invoice 7 & more?', 'Dear Charles,\n50 % off #1')
    const url = new URL(address)
    expect(url.pathname).toBe('charles@babbage.example')
    expect(url.searchParams.get('subject')).toBe('Invoice 7 & more?')
    expect(url.searchParams.get('body')).toBe('Dear Charles,\r\n50 % off #1')
  })

  it('takes no header from an address, and no address that is none', () => {
    expect(mailDraft('a@b.example?bcc=x@y.example', 's', 'b')).toMatch(/^mailto:\?subject=s&body=b$/)
    expect(mailDraft('nobody', 'a\nBcc: x', 'b')).toMatch(/^mailto:\?subject=a%20Bcc%3A%20x&body=b$/)
    expect(mailDraft(undefined, 's', 'b')).toMatch(/^mailto:\?/)
  })

  it('is never longer than mail programs take, and ends between characters', () => {
    const address = mailDraft('a@b.example', 's', '日'.repeat(5_000))
    expect(address.length).toBeLessThanOrEqual(1_900)
    expect(() => decodeURIComponent(address)).not.toThrow()
  })
})

describe('one document as JSON', () => {
  it('is the stored document, fields of a newer version too, with its totals', () => {
    const document = documentOf({ fromTheFuture: { a: 1 } })
    const whole = JSON.parse(documentJson(document)) as { document: object; totals: object }
    expect(whole.document).toMatchObject({ number: 'A2026-0042', fromTheFuture: { a: 1 } })
    expect(whole.totals).toEqual(totalsOf(document.invoice))
  })
})

describe('the name of a file', () => {
  const named = (number: string, name: string) => {
    const document = documentOf({ number, buyer: { name, address: {} } })
    return fileName(makePaper(document, totalsOf(document.invoice), words.sheet, 'en-GB'), 'pdf')
  }

  it('is number and customer, as every file system takes it', () => {
    expect(named('A-1', 'Babbage & Sons')).toBe('A-1 Babbage & Sons.pdf')
    expect(named('2026/11', '../../etc: <a>|b?*"')).toBe('2026 11 etc a b.pdf')
    expect(named('CON', '')).toBe('Invoice CON.pdf')
    expect(named('A-1', '\u202efdp.exe\u0000')).toBe('A-1 fdp.exe.pdf')
    expect([...named('A-1', '日'.repeat(500))].length).toBeLessThan(140)
  })
})
