import { Braces, CalendarPlus, FileDown, Mail, Printer, Share2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { formatDate, formatMoney } from '../../../domain/format'
import { documentJson } from '../../../papers/letters/document-json'
import { dueCalendar } from '../../../papers/letters/due-calendar'
import { mailDraft } from '../../../papers/letters/mail-draft'
import { fileName } from '../../../papers/model/file-name'
import { makePaper, paperTitle } from '../../../papers/model/make-paper'
import type { PaperDocument } from '../../../papers/model/paper'
import type { Totals } from '../../../domain/totals/totals'
import { Button } from '../../components/button'
import { Menu } from '../../components/menu'
import type { MenuItem } from '../../components/menu'
import { canShareFiles, download, printAs, share } from '../../papers/hand-over'
import { usePaperFile } from '../../papers/use-paper-file'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'

interface PaperActionsProps {
  readonly document: PaperDocument
  readonly totals: Totals
}

/** Everything by which a document leaves the app. */
export function PaperActions({ document, totals }: PaperActionsProps) {
  const { clock, toasts } = useServices()
  const words = useWords().paper
  const locale = useLocale()
  const makeFile = usePaperFile()
  const [busy, setBusy] = useState<'pdf' | 'share' | undefined>(undefined)
  const { invoice, seller, buyer } = document
  const paper = () => makePaper(document, totals, words.sheet, locale)
  const title = () => paperTitle(paper())

  const withFile = async (kind: 'pdf' | 'share', use: (file: File) => unknown) => {
    setBusy(kind)
    try {
      const file = await makeFile(document)
      if (file !== undefined) await use(file)
    } finally {
      setBusy(undefined)
    }
  }
  const shareFile = async (file: File) => {
    const outcome = await share(file, title())
    if (outcome === 'failed') toasts.show({ kind: 'bad', text: words.failed })
    if (outcome !== 'late') return
    toasts.show({ text: words.shareReady, action: { label: words.share, run: () => void shareFile(file) } })
  }
  const text = (extension: string, type: string, content: string) =>
    download(fileName(paper(), extension), new Blob([content], { type }))
  const email = () => {
    const due =
      invoice.kind === 'invoice' && invoice.dueDate ? formatDate(invoice.dueDate, locale) : undefined
    const amount = formatMoney(totals.payable, totals.currency, locale)
    const body = words.mailBody({ title: title(), amount, due, seller: seller.name })
    location.href = mailDraft(buyer?.email, words.mailSubject(title(), seller.name), body)
  }
  const items: readonly MenuItem[] = [
    ...(invoice.state === 'issued' ? [{ label: words.email, icon: Mail, run: email }] : []),
    { label: words.print, icon: Printer, run: () => printAs(title()) },
    {
      label: words.json,
      icon: Braces,
      run: () => text('json', 'application/json', documentJson(document)),
    },
    ...(invoice.state === 'issued' && invoice.kind === 'invoice'
      ? [
          {
            label: words.ics,
            icon: CalendarPlus,
            run: () =>
              text('ics', 'text/calendar', dueCalendar([invoice], words.calendar, locale, clock.now())),
          },
        ]
      : []),
  ]
  return (
    <>
      <Button
        icon={FileDown}
        busy={busy === 'pdf'}
        onClick={() => void withFile('pdf', (file) => download(file.name, file))}
      >
        {words.pdf}
      </Button>
      {canShareFiles() && (
        <Button icon={Share2} busy={busy === 'share'} onClick={() => void withFile('share', shareFile)}>
          {words.share}
        </Button>
      )}
      <Menu label={words.more} items={items} />
    </>
  )
}
