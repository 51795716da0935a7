import { isPlainDate } from '../../../domain/plain-date'
import type { PlainDate } from '../../../domain/plain-date'
import { grains } from '../../../reports/period'
import type { Grain, Range } from '../../../reports/period'
import { periodChoices, rangeOf } from './period-choice'
import type { PeriodChoice } from './period-choice'

/** What the page shows. It lives in the address, so that it survives reload, back and a shared link. */
export interface AnalyticsQuery {
  readonly period: PeriodChoice
  readonly from: PlainDate | undefined
  readonly to: PlainDate | undefined
  readonly grain: Grain
  /** Absent: today, whenever that is. */
  readonly asOf: PlainDate | undefined
  /** Absent: the most used one. */
  readonly currency: string | undefined
}

const plain = { period: 'last-12-months', grain: 'month' } as const

const dateOf = (text: string | null): PlainDate | undefined => (isPlainDate(text) ? text : undefined)

/** Reads the address's query; what it doesn't know counts as not said. */
export function readAnalyticsQuery(search: string): AnalyticsQuery {
  const said = new URLSearchParams(search)
  return {
    period: periodChoices.find((known) => known === said.get('period')) ?? plain.period,
    from: dateOf(said.get('from')),
    to: dateOf(said.get('to')),
    grain: grains.find((known) => known === said.get('by')) ?? plain.grain,
    asOf: dateOf(said.get('asof')),
    currency: said.get('currency') ?? undefined,
  }
}

/** The query as the address says it, without `?`; '' for what the page shows at first. */
export function analyticsQueryText({ period, from, to, grain, asOf, currency }: AnalyticsQuery): string {
  const said = new URLSearchParams()
  if (period !== plain.period) said.set('period', period)
  if (period === 'own' && from !== undefined) said.set('from', from)
  if (period === 'own' && to !== undefined) said.set('to', to)
  if (grain !== plain.grain) said.set('by', grain)
  if (asOf !== undefined) said.set('asof', asOf)
  if (currency !== undefined) said.set('currency', currency)
  return said.toString()
}

export const rangeAsked = (query: AnalyticsQuery, today: PlainDate): Range =>
  query.period === 'own' ? { from: query.from, to: query.to } : rangeOf(query.period, today)
