import { useEffect, useRef, useState } from 'preact/hooks'
import { readBusiness } from '../../../domain/business'
import { readCustomer } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import { readInvoice } from '../../../domain/invoice'
import type { Settings } from '../../../domain/settings'
import { documentKey } from '../../../sync/scalars'
import { storageFault } from '../../../store/storage-fault'
import { useLocation } from 'wouter-preact'
import { useServices } from '../../services'
import { sampleKey } from '../../state/sample-stays-here'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { aloneInBrowser } from './alone-in-browser'
import { issueStep } from './issue-step'
import type { IssueStep, IssueStepInput } from './issue-step'
import { jsonOf } from './json-of'
import { placeOf } from './problem-place'
import { focusPlace } from './problem-summary'

interface DraftActionsInput {
  readonly session: DocumentSession
  readonly sellerSession: DocumentSession
  readonly settings: Settings
}

/** What stands between a draft that is complete and its issue: only a person can say. */
type IssueQuestion = 'first-number' | 'credits-more'
type IssueAnswers = Pick<IssueStepInput, 'isFirst' | 'creditsMore'>

function questionOf(step: Extract<IssueStep, { ok: false }>): IssueQuestion | undefined {
  if (step.asksFirst === true) return 'first-number'
  const [problem, ...more] = step.problems
  return problem?.code === 'credit-exceeds-left' && more.length === 0 ? 'credits-more' : undefined
}

/** What a person does with a draft as a whole. */
export function useDraftActions({ session, sellerSession, settings }: DraftActionsInput) {
  const { books, clock, newId, toasts } = useServices()
  const all = useWords()
  const words = all.editor
  const [, navigate] = useLocation()
  const [tried, setTried] = useState(false)
  const [issuing, setIssuing] = useState(false)
  const [question, setQuestion] = useState<IssueQuestion>()
  const answers = useRef<IssueAnswers>({})

  const issueNow = async () => {
    await Promise.all([session.flush(), sellerSession.flush()])
    if (session.saveState.value.kind === 'failed') return
    const seen = session.value.value
    const now = clock.now()
    const step = await issueStep(books, {
      draft: seen,
      business: readBusiness(sellerSession.value.value),
      settings,
      today: clock.today(),
      at: new Date(now).toISOString(),
      newId,
      ...answers.current,
    })
    if (!step.ok) {
      setQuestion(questionOf(step))
      const draft = readInvoice(seen)
      const place = step.problems
        .map((problem) => placeOf(problem, draft))
        .find((found) => found !== undefined)
      if (place !== undefined) focusPlace(place)
      return
    }
    if (!(await session.commit(seen, step.after, step.others))) return
    toasts.show({ text: words.issued(step.number) })
    document.getElementById('content')?.focus()
    scrollTo(0, 0)
  }

  /** @param answer what a person said to {@link question} */
  const issue = async (answer: IssueAnswers = {}) => {
    // The sample is nobody's: it gets no number.
    if (issuing || session.key === sampleKey) return
    answers.current = { ...answers.current, ...answer }
    setTried(true)
    setIssuing(true)
    setQuestion(undefined)
    try {
      await aloneInBrowser('issue', issueNow)
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
    } finally {
      setIssuing(false)
    }
  }

  const createCustomer = async (name: string): Promise<Customer | undefined> => {
    const card = readCustomer({ id: newId(), name, address: {} })
    try {
      const key = documentKey('customer', card.id)
      await books.change([{ key, before: undefined, after: jsonOf(card) }], clock.now())
      return card
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
      return undefined
    }
  }

  const remove = async () => {
    await session.flush()
    const { key } = session
    const value = session.value.value
    const change = (deleted: boolean) =>
      books.change([{ key, before: value, after: value, deleted }], clock.now())
    const failed = (error: unknown) => toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
    try {
      await change(true)
    } catch (error) {
      failed(error)
      return
    }
    navigate('/invoices')
    toasts.show({
      text: key === sampleKey ? all.sample.thrownAway : words.draftDeleted,
      action: { label: words.undo, run: () => void change(false).catch(failed) },
    })
  }

  // Wherever the cursor is, and always with what is typed by now.
  const latest = useRef(issue)
  latest.current = issue
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      void latest.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return {
    tried,
    issuing,
    issue,
    question,
    dropQuestion: () => {
      answers.current = {}
      setQuestion(undefined)
    },
    remove,
    createCustomer,
  }
}
