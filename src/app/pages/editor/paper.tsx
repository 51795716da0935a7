import { useMemo } from 'preact/hooks'
import { coloursOf } from '../../../papers/layout/colours'
import { makePaper } from '../../../papers/model/make-paper'
import type { Fact, Paper as PaperModel, PaperDocument, PaperParty } from '../../../papers/model/paper'
import { qrModules } from '../../../papers/payment/qr-modules'
import type { StoredPicture } from '../../../domain/picture'
import type { Totals } from '../../../domain/totals/totals'
import { usePaperLooks } from '../../papers/use-paper-looks'
import { useLocale, useWords } from '../../words/use-words'
import './paper.css'
import './paper-lines.css'

interface PaperProps {
  readonly document: PaperDocument
  readonly totals: Totals
}

/** The document as the customer will see it: the same texts in the same order as in the PDF, and what is printed. */
export function Paper({ document, totals }: PaperProps) {
  const words = useWords().paper.sheet
  const locale = useLocale()
  const { style, logo } = usePaperLooks()
  const { invoice, seller, buyer } = document
  const paper = useMemo(
    () => makePaper({ invoice, seller, buyer }, totals, words, locale),
    [invoice, seller, buyer, totals, words, locale],
  )
  const { accent, onAccent, accentInk, tint } = coloursOf(style.colour)
  const colours = {
    '--paper-accent': accent,
    '--paper-on-accent': onAccent,
    '--paper-accent-ink': accentInk,
    '--paper-tint': tint,
  }
  return (
    <article
      class="paper"
      data-state={invoice.state}
      data-design={style.design}
      aria-label={paper.title}
      style={colours}
    >
      <div class="paper-sheet">
        <header class="paper-head">
          <div class="paper-firm">
            {logo && <Logo {...logo} />}
            <Party party={paper.seller} of="seller" />
          </div>
          <div class="paper-title">
            <h2>{paper.title}</h2>
            {paper.mark && <p class="paper-stamp">{paper.mark}</p>}
          </div>
        </header>
        <div class="paper-facts">
          <section class="paper-to">
            <h3>{paper.buyerTitle}</h3>
            <Party party={paper.buyer} of="buyer" />
          </section>
          <Facts list={paper.facts} class="paper-dates" />
        </div>
        <Lines paper={paper} />
        <dl class="paper-sums">
          {paper.sums.map(({ name, value, weight }, index) => (
            <div key={index} data-weight={weight}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {paper.mentions.map((text) => (
          <Prose key={text} text={text} />
        ))}
        {paper.payment && (
          <section class="paper-payment">
            <div>
              <h3>{paper.payment.title}</h3>
              <Facts list={paper.payment.facts} class="paper-dates" />
            </div>
            {paper.payment.code && <Code {...paper.payment.code} />}
          </section>
        )}
        {paper.prose.map((text, index) => (
          <Prose key={index} text={text} />
        ))}
        {paper.footer.length > 0 && (
          <footer class="paper-foot">
            {paper.footer.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </footer>
        )}
      </div>
    </article>
  )
}

function Lines({ paper: { columns, rows, empty } }: { paper: PaperModel }) {
  if (rows.length === 0) return <p class="paper-empty">{empty}</p>
  const figures = (['quantity', 'price', 'tax', 'amount'] as const).filter((name) => columns[name] !== '')
  return (
    <table class="paper-lines">
      <thead>
        <tr>
          <th scope="col">{columns.description}</th>
          {figures.map((name) => (
            <th scope="col" key={name}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span class="paper-prose">{row.description}</span>
              {row.details.map((text) => (
                <small key={text} class="paper-prose">
                  {text}
                </small>
              ))}
            </th>
            {figures.map((name) => (
              <td key={name} data-name={name} data-label={columns[name]}>
                {row[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Facts({ list, class: kind }: { list: readonly Fact[]; class: string }) {
  return (
    <dl class={kind}>
      {list.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Party({ party: { name, isMissing, lines }, of }: { party: PaperParty; of: 'seller' | 'buyer' }) {
  return (
    <address class={`paper-party paper-${of}`}>
      <strong class={isMissing ? 'paper-placeholder' : ''}>{name}</strong>
      {lines.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
    </address>
  )
}

function Logo({ type, data, width, height }: StoredPicture) {
  return <img class="paper-logo" src={`data:${type};base64,${data}`} width={width} height={height} alt="" />
}

/** The squares as one path: a QR code has hundreds. */
function Code({ payload, caption }: { payload: string; caption: string }) {
  const modules = useMemo(() => qrModules(payload), [payload])
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <figure class="paper-code">
      <svg viewBox={`0 0 ${modules.length} ${modules.length}`} role="img" aria-label={caption}>
        <path d={path} fill="currentColor" shape-rendering="crispEdges" />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

const Prose = ({ text }: { text: string }) => <p class="paper-prose">{text}</p>
