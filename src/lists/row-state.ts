import type { PlainDate } from '../domain/plain-date'
import { isOverdue } from '../domain/summary'
import type { Summary } from '../domain/summary'

/** What a row says about where its document stands. */
export const rowStates = ['draft', 'issued', 'partly-paid', 'paid', 'overpaid', 'overdue', 'void'] as const
export type RowState = (typeof rowStates)[number]

/** All that holds as of a day, the most telling first: partly paid and overdue both do, and the filters ask for each. */
export function statesOf(
  summary: Pick<Summary, 'kind' | 'state' | 'paid' | 'dueDate' | 'balance'>,
  today: PlainDate,
): readonly [RowState, ...RowState[]] {
  if (summary.state !== 'issued') return [summary.state]
  const derived: RowState[] = summary.paid === 'unpaid' ? [] : [summary.paid]
  const [first, ...rest]: RowState[] = isOverdue(summary, today)
    ? ['overdue', ...derived, 'issued']
    : [...derived, 'issued']
  return [first ?? 'issued', ...rest]
}
