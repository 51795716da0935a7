import { Ban, Check, CircleDashed, Clock, PiggyBank, Send, TriangleAlert } from 'lucide-preact'
import { Tag } from '../../components/tag'
import { useWords } from '../../words/use-words'
import type { RowState } from '../../../lists/row-state'

const looks = {
  draft: { kind: 'calm', icon: CircleDashed },
  issued: { kind: 'tide', icon: Send },
  'partly-paid': { kind: 'warn', icon: Clock },
  paid: { kind: 'good', icon: Check },
  overpaid: { kind: 'warn', icon: PiggyBank },
  overdue: { kind: 'bad', icon: TriangleAlert },
  void: { kind: 'calm', icon: Ban },
} as const

/** Where a document stands: word, colour and icon. */
export function StateTag({ state }: { readonly state: RowState }) {
  const words = useWords().invoices
  return <Tag {...looks[state]}>{words.state[state]}</Tag>
}
