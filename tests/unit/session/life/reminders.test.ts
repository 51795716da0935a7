import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarReminder } from '../../../../src/session/life/calendar-reminder'
import { nextReminder } from '../../../../src/session/life/reminders'
import { formatTimeLeft, readTimeLeft } from '../../../../src/session/life/time-left'
import { afterExpiry, afterSuccess } from '../../../../src/session/life/transitions'
import { hour, longLivedSet, minute, pasted, started, temporarySet } from './sessions'

const session = afterSuccess(started(), pasted)

describe('reminders', () => {
  it('come 30 and 5 minutes before the end', () => {
    expect(nextReminder(session, pasted, [])).toEqual({ minutes: 30, inMs: 3.5 * hour })
    expect(nextReminder(session, pasted + 3.5 * hour, [])).toEqual({ minutes: 30, inMs: 0 })
    expect(nextReminder(session, pasted + 3.5 * hour, [30])).toEqual({ minutes: 5, inMs: 25 * minute })
    expect(nextReminder(session, pasted + 4 * hour - minute, [30])).toEqual({ minutes: 5, inMs: 0 })
    expect(nextReminder(session, pasted + 4 * hour - minute, [30, 5])).toBeUndefined()
  })

  it('a device that slept gets the later one alone', () => {
    expect(nextReminder(session, pasted + 4 * hour - 3 * minute, [])).toEqual({ minutes: 5, inMs: 0 })
    expect(nextReminder(session, pasted + 4 * hour - 3 * minute, [5])).toBeUndefined()
  })

  it('do not come for what was never there, is over or has no end', () => {
    expect(nextReminder(started(temporarySet, pasted, 20 * minute), pasted, [])).toEqual({
      minutes: 5,
      inMs: 15 * minute,
    })
    expect(nextReminder(afterExpiry(session, 'lab-ended', pasted), pasted, [])).toBeUndefined()
    expect(nextReminder(session, pasted + 4 * hour, [])).toBeUndefined()
    expect(nextReminder(started(longLivedSet), pasted, [])).toBeUndefined()
  })
})

describe('the reminder for a calendar', () => {
  const file = calendarReminder({
    uid: 'session-1',
    endsAt: pasted + 4 * hour,
    stampedAt: pasted,
    url: 'https://example.org/app/#/settings',
    title: 'AWS session ends; refresh, please',
    text: `Line one\nzwei – ${'Grüße '.repeat(30)}`,
  })

  it('has one event at the end of the session with two alarms before it', () => {
    expect(file).toContain('DTSTART:20261124T140000Z\r\n')
    expect(file).toContain('DTSTAMP:20261124T100000Z\r\n')
    expect(file.match(/TRIGGER:-PT(30|5)M\r\n/g)).toHaveLength(2)
    expect(file).toContain('SUMMARY:AWS session ends\\; refresh\\, please\r\n')
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })

  it('breaks every line by CRLF at 75 octets or fewer, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const made = calendarReminder({
          uid: 'u',
          endsAt: 0,
          stampedAt: 0,
          url: 'https://example.org',
          title: text,
          text,
        })
        expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of made.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const unfolded = made.replaceAll('\r\n ', '')
        const summary = /\r\nSUMMARY:([^\r\n]*)\r\nDESCRIPTION:/u.exec(unfolded)?.[1] ?? ''
        expect(summary.replace(/\\([\\;,n])/g, (_, char: string) => (char === 'n' ? '\n' : char))).toBe(
          text.replace(/\r\n?/g, '\n'),
        )
      }),
    )
  })
})

describe('time left in the lab', () => {
  it.each([
    ['3:25', 205],
    ['03:25', 205],
    ['0:05', 5],
    ['3h 25m', 205],
    ['3h25', undefined],
    ['3 hours 25 minutes', 205],
    ['3 hours and 5 min', 185],
    ['205 min', 205],
    ['205', 205],
    ['4', 240],
    ['3,5 h', 210],
    ['1:30:00', 90],
    ['0', undefined],
    ['37:00', undefined],
    ['-1', undefined],
    ['3:75', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s is %s minutes', (text, minutes) => {
    expect(readTimeLeft(text)).toBe(minutes === undefined ? undefined : minutes * minute)
  })

  it('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 * 60 }), (minutes) => {
        expect(readTimeLeft(formatTimeLeft(minutes * minute))).toBe(minutes * minute)
      }),
    )
    expect(formatTimeLeft(205 * minute + 59_999)).toBe('3:25')
    expect(formatTimeLeft(-1)).toBe('0:00')
  })
})
