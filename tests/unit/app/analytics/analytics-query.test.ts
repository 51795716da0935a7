import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../../src/domain/plain-date'
import {
  analyticsQueryText,
  rangeAsked,
  readAnalyticsQuery,
} from '../../../../src/app/pages/analytics/analytics-query'
import { reportCsv } from '../../../../src/app/pages/analytics/report-csv'
import { latestOnly } from '../../../../src/app/clerk/latest-only'
import { rangeOf } from '../../../../src/app/pages/analytics/period-choice'

const day = (text: string) => text as PlainDate

describe('the address of the reports', () => {
  it.each([
    '',
    'period=last-year',
    'period=own&from=2026-01-01&to=2026-02-03',
    'by=quarter&asof=2026-06-30&currency=JPY',
  ])('%s says the same when it is read and written again', (text) => {
    expect(analyticsQueryText(readAnalyticsQuery(text))).toBe(text)
  })

  it('takes what it does not know as not said', () => {
    const odd = 'period=<b>&by=week&asof=2026-02-30&from=x'
    expect(readAnalyticsQuery(odd)).toEqual(readAnalyticsQuery(''))
  })

  it('has the days that were picked for a period of its own alone', () => {
    const query = readAnalyticsQuery('period=own&from=2026-01-01')
    expect(rangeAsked(query, day('2026-11-26'))).toEqual({ from: '2026-01-01', to: undefined })
    const named = readAnalyticsQuery('period=this-month&from=2020-01-01')
    expect(rangeAsked(named, day('2026-11-26'))).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  })
})

describe('the days of a period', () => {
  it.each([
    ['this-year', '2026-01-01', '2026-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['last-12-months', '2025-03-01', '2026-02-28'],
    ['this-quarter', '2026-01-01', '2026-03-31'],
    ['last-quarter', '2025-10-01', '2025-12-31'],
    ['this-month', '2026-02-01', '2026-02-28'],
    ['last-month', '2026-01-01', '2026-01-31'],
  ] as const)('%s in February 2026 goes from %s to %s', (choice, from, to) => {
    expect(rangeOf(choice, day('2026-02-14'))).toEqual({ from, to })
  })
})

describe('a table as CSV', () => {
  const rows = [
    ['Name', 'Amount'],
    ['=HYPERLINK("x")', '-12.50'],
    [' -2+3', -3],
    ['a "quoted", name\nof two lines', '0.00'],
  ]

  it('keeps what a spreadsheet would run from running, and figures as they are', () => {
    expect(reportCsv(rows, 'en-GB')).toBe(
      '\ufeffName,Amount\r\n"\'=HYPERLINK(""x"")",-12.50\r\n\' -2+3,-3\r\n"a ""quoted"", name\nof two lines",0.00\r\n',
    )
  })

  it('has the signs that the spreadsheets of the locale read', () => {
    expect(reportCsv(rows.slice(0, 2), 'de-DE')).toBe('\ufeffName;Amount\r\n"\'=HYPERLINK(""x"")";-12,50\r\n')
  })
})

describe('questions that come faster than answers', () => {
  it('are answered in turn, and of those that waited only the newest', async () => {
    const asked: string[] = []
    const answers: string[] = []
    const open: (() => void)[] = []
    const ask = latestOnly(
      (question: string) => {
        asked.push(question)
        return new Promise<string>((resolve) => open.push(() => resolve(question)))
      },
      { answer: (answer) => answers.push(answer), failed: () => answers.push('failed') },
      (_, next) => next,
    )
    const settle = async () => {
      open.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    ask('a')
    ask('b')
    ask('c')
    expect(asked).toEqual(['a'])
    await settle()
    expect(asked).toEqual(['a', 'c'])
    await settle()
    expect(answers).toEqual(['a', 'c'])
    ask('d')
    expect(asked).toEqual(['a', 'c', 'd'])
  })
})
