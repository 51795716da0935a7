import { useEffect, useRef } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import { PageHead } from '../../components/page-head'
import { useWords } from '../../words/use-words'
import { AppearanceSection } from './appearance-section'
import { AwsSection } from './aws/aws-section'
import { BackupSection } from './backup-section'
import { BusinessSection } from './business-section'
import { InvoicesSection } from './invoices-section'
import { PapersSection } from './papers-section'
import './settings.css'

const sections = ['business', 'invoices', 'papers', 'appearance', 'aws', 'backup'] as const
type Section = (typeof sections)[number]

export function SettingsPage({ section }: { readonly section: string | undefined }) {
  const words = useWords().settings
  const [, navigate] = useLocation()
  const shown = sections.find((one) => one === section)
  useEffect(() => {
    if (shown === undefined) navigate(`/settings/${sections[0]}`, { replace: true })
  }, [shown])
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // On a phone they lie in a row that scrolls sideways.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [shown])
  return (
    <>
      <PageHead title={words.title} />
      <div class="settings">
        <nav class="settings-sections" aria-label={words.title}>
          <ul class="settings-list" ref={list}>
            {sections.map((one) => (
              <li key={one}>
                <Link
                  href={`/settings/${one}`}
                  class="settings-link"
                  aria-current={one === shown ? 'page' : undefined}
                >
                  {words.sections[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {shown && (
          <section class="settings-body" aria-labelledby="settings-section">
            <h2 id="settings-section">{words.sections[shown]}</h2>
            <SectionBody section={shown} />
          </section>
        )}
      </div>
    </>
  )
}

function SectionBody({ section }: { readonly section: Section }) {
  switch (section) {
    case 'business':
      return <BusinessSection />
    case 'invoices':
      return <InvoicesSection />
    case 'papers':
      return <PapersSection />
    case 'appearance':
      return <AppearanceSection />
    case 'aws':
      return <AwsSection />
    case 'backup':
      return <BackupSection />
  }
}
