import { Send, Trash2 } from 'lucide-preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Business } from '../../../domain/business'
import type { Customer } from '../../../domain/customer'
import { deletionProblem } from '../../../domain/correct'
import { formatMoney } from '../../../domain/format'
import type { DraftInvoice } from '../../../domain/invoice'
import { issueParties } from '../../../domain/issue'
import type { Settings } from '../../../domain/settings'
import { computeTotals } from '../../../domain/totals/compute-totals'
import { validateForIssue } from '../../../domain/validate'
import { Button, IconButton } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Tag } from '../../components/tag'
import { useServices } from '../../services'
import { sampleKey } from '../../state/sample-stays-here'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import { creditContextOf } from './credit-context'
import { CreditsMoreDialog } from './credits-more-dialog'
import { DatesAndMoney } from './dates-and-money'
import type { DocumentSession } from './document-session'
import type { EditHistory } from './edit-history'
import { Extras } from './extras'
import { FirstNumberDialog } from './first-number-dialog'
import { FieldContext, FormContext } from './form-context'
import type { FieldWorld, Form } from './form-context'
import { Lines } from './lines'
import { MoreOptions } from './more-options'
import { NextNumber } from './next-number-text'
import { Paper } from './paper'
import { PaperActions } from './paper-actions'
import { People } from './people'
import { problemsByPlace } from './problem-place'
import { ProblemSummary } from './problem-summary'
import { SampleNotice } from './sample-notice'
import { SaveFailure, SaveState } from './save-state'
import { UndoButtons } from './undo-buttons'
import { useAfterTyping } from './use-after-typing'
import { useDraftActions } from './use-draft-actions'
import { ViewTabs } from './view-tabs'
import type { DraftSide } from './view-tabs'

interface DraftViewProps {
  readonly session: DocumentSession
  readonly sellerSession: DocumentSession
  readonly history: EditHistory
  readonly draft: DraftInvoice
  readonly business: Business
  readonly customers: readonly Customer[]
  readonly settings: Settings
}

/** The form beside the paper it makes; on a phone one of the two. */
export function DraftView(props: DraftViewProps) {
  const { session, sellerSession, history, draft, business, customers, settings } = props
  const { books, newId, clock } = useServices()
  const all = useWords()
  const words = all.editor
  const locale = useLocale()
  const [side, setSide] = useState<DraftSide>('form')
  const outcome = useMemo(() => computeTotals(draft), [draft])
  const customer = customers.find((card) => card.id === draft.customerId)
  const parties = issueParties(draft, business, customer)
  const actions = useDraftActions({ session, sellerSession, settings })
  const credit = useLive(() => books.watch(() => creditContextOf(books, draft)), [draft.id, draft.creditOf])
  const context = credit.kind === 'ready' && credit.value !== undefined ? { credit: credit.value } : {}
  const problems =
    actions.tried && credit.kind === 'ready'
      ? validateForIssue(draft, { ...parties, today: clock.today(), ...context })
      : []
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const isSample = session.key === sampleKey
  const sessions = [session, sellerSession]
  const form: Form = {
    session,
    draft,
    outcome,
    sellerSession,
    business,
    customers,
    customer,
    settings,
    newId,
  }
  const fields = useFields(session, problemsByPlace(problems, draft))
  const document = { invoice: draft, seller: parties.seller, buyer: parties.buyer }
  const paper = useAfterTyping({ document, totals }, draft.lines.length > linesDrawnAtOnce)
  return (
    <FormContext.Provider value={form}>
      <FieldContext.Provider value={fields}>
        <PageHead
          title={titleOf(draft, words)}
          beside={
            <>
              <Tag>{all.invoices.state.draft}</Tag>
              {draft.number === undefined && <NextNumber draft={draft} settings={settings} />}
            </>
          }
          actions={
            <>
              <UndoButtons history={history} />
              {session.saveState.value.kind !== 'untouched' && (
                <PaperActions document={document} totals={totals} />
              )}
              <IconButton
                icon={Trash2}
                label={words.deleteDraft}
                // In its place from the start, so that nothing moves when there is something to delete.
                disabled={
                  deletionProblem(draft) !== undefined || session.saveState.value.kind === 'untouched'
                }
                onClick={() => void actions.remove()}
              />
            </>
          }
        />
        <ViewTabs side={side} onSide={setSide} />
        <div class="editor" data-side={side}>
          <div class="editor-column">
            <form
              class="editor-form"
              id="editor-form"
              aria-label={words.titleDraft}
              noValidate
              onSubmit={(event) => event.preventDefault()}
            >
              {isSample && <SampleNotice onThrowAway={() => void actions.remove()} />}
              {session.gone.value && <Notice kind="warn">{words.gone}</Notice>}
              <SaveFailure sessions={sessions} />
              <ProblemSummary problems={problems} />
              <People onCreate={actions.createCustomer} />
              <DatesAndMoney />
              <Lines />
              <Extras />
              <MoreOptions />
            </form>
            <div class="editor-bar">
              <SaveState sessions={sessions} />
              <p class="editor-total">
                <span>{outcome.ok ? words.total : words.totalIncomplete}</span>
                <strong class="figures">{formatMoney(totals.payable, totals.currency, locale)}</strong>
              </p>
              <Button
                kind="primary"
                icon={Send}
                busy={actions.issuing}
                disabled={isSample}
                title={words.issueHint}
                aria-keyshortcuts="Control+Enter Meta+Enter"
                onClick={() => void actions.issue()}
              >
                {actions.issuing ? words.issuing : words.issue}
              </Button>
            </div>
          </div>
          <div class="editor-paper" id="editor-paper">
            <Paper {...paper} />
          </div>
        </div>
        {actions.question === 'first-number' && (
          <FirstNumberDialog
            onFirst={() => void actions.issue({ isFirst: true })}
            onSeries={() => void actions.issue()}
            onClose={actions.dropQuestion}
          />
        )}
        {actions.question === 'credits-more' && (
          <CreditsMoreDialog
            onCredit={() => void actions.issue({ creditsMore: true })}
            onClose={actions.dropQuestion}
          />
        )}
      </FieldContext.Provider>
    </FormContext.Provider>
  )
}

/** More lines than this are drawn on the paper when typing pauses. */
const linesDrawnAtOnce = 40

/** The same object for as long as the same problems stand. */
function useFields(session: DocumentSession, problems: FieldWorld['problems']): FieldWorld {
  const held = useRef<FieldWorld>({ session, problems })
  if (held.current.session !== session || !sameProblems(held.current.problems, problems)) {
    held.current = { session, problems }
  }
  return held.current
}

const sameProblems = (a: FieldWorld['problems'], b: FieldWorld['problems']): boolean =>
  a.size === b.size && [...a].every(([place, { code }]) => b.get(place)?.code === code)

function titleOf({ kind, number, creditOfNumber }: DraftInvoice, words: Words['editor']): string {
  if (kind === 'invoice') return number === undefined ? words.titleNew : words.titleIssued(number)
  if (number !== undefined) return words.titleCreditNote(number)
  return words.titleNewCreditNote(creditOfNumber ?? '')
}
