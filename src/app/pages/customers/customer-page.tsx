import { Archive, ArchiveRestore, FilePlus2 } from 'lucide-preact'
import { useLocation } from 'wouter-preact'
import { readCustomer } from '../../../domain/customer'
import type { DocumentId } from '../../../domain/document-key'
import { newInvoice } from '../../../domain/new-invoice'
import { readSettings } from '../../../domain/settings'
import { storageFault } from '../../../store/storage-fault'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { Tag } from '../../components/tag'
import { CardPage } from '../../listing/card-page'
import { CurrencyOf } from '../../listing/currency-of'
import { useArchive } from '../../listing/use-archive'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'
import { jsonOf } from '../editor/json-of'
import { TextOf } from '../settings/document-form'
import { CustomerDocuments } from './customer-documents'
import '../../listing/listing.css'
import '../../listing/cards.css'

const settingsKey = documentKey('settings', 'defaults')

/** A customer's card, beside what was written for them. */
export function CustomerPage({ id }: { readonly id: string | undefined }) {
  const words = useWords().customers
  return (
    <CardPage
      kind="customer"
      id={id}
      path="/customers"
      words={words}
      fresh={(fresh) => ({ id: fresh, name: '', address: {} })}
    >
      {(session, known) => <OpenCustomer session={session} id={known} />}
    </CardPage>
  )
}

function OpenCustomer({ session, id }: { readonly session: DocumentSession; readonly id: string }) {
  const { books, clock, newId, toasts } = useServices()
  const all = useWords()
  const words = all.customers
  const named = all.settings.business
  const [, navigate] = useLocation()
  const archive = useArchive()
  const customer = { ...readCustomer(session.value.value), id: id as DocumentId }
  const isAway = customer.archived === true

  const write = async () => {
    try {
      await session.flush()
      const settings = readSettings((await books.get(settingsKey))?.value ?? {})
      const invoice = newId() as DocumentId
      const given = { kind: 'invoice', settings, today: clock.today(), lineIds: [newId()], customer } as const
      const after = jsonOf(newInvoice({ id: invoice, ...given }))
      await books.change([{ key: documentKey('invoice', invoice), before: undefined, after }], clock.now())
      navigate(`/invoices/${invoice}`)
    } catch (error) {
      toasts.show({ kind: 'bad', text: all.frame.writeFault[storageFault(error)] })
    }
  }
  const putAway = async () => {
    await session.flush()
    await archive([session.key], !isAway)
  }
  const stored = session.saveState.value.kind !== 'untouched'
  return (
    <>
      <PageHead
        title={customer.name || words.newCustomer}
        beside={isAway ? <Tag>{all.listing.archived}</Tag> : undefined}
        actions={
          stored && (
            <>
              <Button icon={FilePlus2} kind="primary" onClick={() => void write()}>
                {words.newInvoice}
              </Button>
              <Button icon={isAway ? ArchiveRestore : Archive} onClick={() => void putAway()}>
                {isAway ? all.listing.unarchive : all.listing.archive}
              </Button>
            </>
          )
        }
      />
      <div class="card-page">
        <div class="card-form">
          <section class="card card-group">
            <h2>{words.card}</h2>
            <div class="card-fields">
              <TextOf session={session} path={['name']} label={words.name} />
              <TextOf session={session} path={['contact']} label={named.contact} />
              <TextOf session={session} path={['email']} label={named.email} type="email" />
              <TextOf session={session} path={['phone']} label={named.phone} type="tel" />
              <TextOf session={session} path={['taxId']} label={named.taxId} />
            </div>
          </section>
          <section class="card card-group">
            <h2>{words.address}</h2>
            <div class="card-fields">
              <TextOf session={session} path={['address', 'line1']} label={named.line1} />
              <TextOf session={session} path={['address', 'line2']} label={named.line2} />
              <TextOf session={session} path={['address', 'postalCode']} label={named.postalCode} />
              <TextOf session={session} path={['address', 'city']} label={named.city} />
              <TextOf session={session} path={['address', 'region']} label={named.region} />
              <TextOf
                session={session}
                path={['address', 'country']}
                label={named.country}
                hint={named.countryHint}
              />
            </div>
          </section>
          <section class="card card-group">
            <h2>{words.presets}</h2>
            <CurrencyOf session={session} held={customer.currency} />
            <TextOf session={session} path={['notes']} label={words.notes} lines={3} />
          </section>
        </div>
        <CustomerDocuments id={id} />
      </div>
    </>
  )
}
