import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { sharedText } from './share-text'

/** The address to which the worker sends what was shared to the app: the paste sheet, with the text in it. */
export function SharedArrival() {
  const { sheets, handed, toasts } = useServices()
  const words = useWords().panel
  const [, navigate] = useLocation()
  useEffect(() => {
    void sharedText().then((text) => {
      navigate('/invoices', { replace: true })
      if (text === undefined) return toasts.show({ text: words.sharedLost, kind: 'bad' })
      handed.give(text)
      sheets.show('paste')
    })
  }, [])
  return null
}
