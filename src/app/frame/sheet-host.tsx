import { useEffect, useRef } from 'preact/hooks'
import { AwsPanel } from '../aws/aws-panel'
import { PasteSheet } from '../aws/paste/paste-sheet'
import { useServices } from '../services'
import { KeysSheet } from './keys-sheet'

/** Whatever sheet is open. A question about the books opens the AWS panel by itself. */
export function SheetHost() {
  const { sheets, state } = useServices()
  const asked = useRef(false)
  const question = state.question.value
  useEffect(() => {
    if (question !== undefined && !asked.current && sheets.open.peek() === undefined) sheets.show('aws')
    asked.current = question !== undefined
  }, [question])
  switch (sheets.open.value) {
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
