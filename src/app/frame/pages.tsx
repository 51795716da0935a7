import { Compass } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { Redirect, Route, Switch, useLocation } from 'wouter-preact'
import { ButtonLink } from '../components/button'
import { NoPage } from '../components/empty-state'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import { lazyPage } from './lazy-page'

export const invoicesPage = () => import('../pages/invoices/invoices-page').then((page) => page.InvoicesPage)
const InvoicesPage = lazyPage(invoicesPage)
const EditorPage = lazyPage(() => import('../pages/editor/editor-page').then((page) => page.EditorPage))
const CustomersPage = lazyPage(() =>
  import('../pages/customers/customers-page').then((page) => page.CustomersPage),
)
const CustomerPage = lazyPage(() =>
  import('../pages/customers/customer-page').then((page) => page.CustomerPage),
)
const ItemsPage = lazyPage(() => import('../pages/items/items-page').then((page) => page.ItemsPage))
const ItemPage = lazyPage(() => import('../pages/items/item-page').then((page) => page.ItemPage))
const AnalyticsPage = lazyPage(() =>
  import('../pages/analytics/analytics-page').then((page) => page.AnalyticsPage),
)
const ImportPage = lazyPage(() => import('../pages/import/import-page').then((page) => page.ImportPage))
const ConflictsPage = lazyPage(() =>
  import('../pages/conflicts/conflicts-page').then((page) => page.ConflictsPage),
)
const SettingsPage = lazyPage(() =>
  import('../pages/settings/settings-page').then((page) => page.SettingsPage),
)

/** Which address shows which page. */
export function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/invoices" replace />
      </Route>
      <Route path="/invoices">
        <InvoicesPage />
      </Route>
      <Route path="/invoices/:id">{({ id }) => <EditorPage id={id === 'new' ? undefined : id} />}</Route>
      <Route path="/customers">
        <CustomersPage />
      </Route>
      <Route path="/customers/:id">{({ id }) => <CustomerPage id={id === 'new' ? undefined : id} />}</Route>
      <Route path="/items">
        <ItemsPage />
      </Route>
      <Route path="/items/:id">{({ id }) => <ItemPage id={id === 'new' ? undefined : id} />}</Route>
      <Route path="/analytics">
        <AnalyticsPage />
      </Route>
      <Route path="/import">
        <ImportPage />
      </Route>
      <Route path="/conflicts">
        <ConflictsPage />
      </Route>
      <Route path="/settings/:section?">{({ section }) => <SettingsPage section={section} />}</Route>
      <Route path="/refresh-aws">
        <RefreshAws />
      </Route>
      <Route path="/shared">
        <Shared />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

/** The address behind the app's shortcut: the paste sheet over the first page. */
function RefreshAws() {
  const { sheets } = useServices()
  const [, navigate] = useLocation()
  useEffect(() => {
    navigate('/invoices', { replace: true })
    sheets.show('paste')
  }, [])
  return null
}

const Shared = lazyPage(() => import('../aws/paste/share-arrival').then((page) => page.SharedArrival))

function NotFound() {
  const words = useWords().frame.notFound
  return (
    <NoPage
      icon={Compass}
      title={words.title}
      actions={
        <ButtonLink kind="primary" to="/invoices">
          {words.back}
        </ButtonLink>
      }
    >
      {words.text}
    </NoPage>
  )
}
