import { useEffect, useRef } from 'preact/hooks'
import { useServices } from '../services'
import { lazyPage } from './lazy-page'
import { PageBoundary } from './page-boundary'

const AwsPanel = lazyPage(() => import('../aws/aws-panel').then((sheet) => sheet.AwsPanel))
const PasteSheet = lazyPage(() => import('../aws/paste/paste-sheet').then((sheet) => sheet.PasteSheet))
const KeysSheet = lazyPage(() => import('./keys-sheet').then((sheet) => sheet.KeysSheet))

/** Whatever sheet is open. A question about the books opens the AWS panel by itself. */
export function SheetHost() {
  const { sheets, state } = useServices()
  const asked = useRef(false)
  const question = state.question.value
  useEffect(() => {
    if (question !== undefined && !asked.current && sheets.open.peek() === undefined) sheets.show('aws')
    asked.current = question !== undefined
  }, [question])
  return (
    <PageBoundary address={sheets.open.value ?? ''}>
      <OpenSheet />
    </PageBoundary>
  )
}

function OpenSheet() {
  switch (useServices().sheets.open.value) {
    case 'aws':
      return <AwsPanel />
    case 'paste':
      return <PasteSheet />
    case 'keys':
      return <KeysSheet />
    case undefined:
      return null
  }
}
