import { Compass } from 'lucide-preact'
import { Redirect, Route, Switch } from 'wouter-preact'
import { ButtonLink } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { useWords } from '../words/use-words'

/** Which address shows which page. */
export function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/invoices" replace />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

function NotFound() {
  const words = useWords().frame.notFound
  return (
    <EmptyState
      icon={Compass}
      title={words.title}
      actions={
        <ButtonLink kind="primary" to="/invoices">
          {words.back}
        </ButtonLink>
      }
    >
      {words.text}
    </EmptyState>
  )
}
