import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words'
import { enterPage } from './enter-page'

/** The one `<h1>` of a page, where reading it begins; the browser's tab and history call the page so too. */
export function PageHeading({ title }: { readonly title: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  const { name } = useWords().frame
  useLayoutEffect(() => (ref.current === null ? undefined : enterPage(ref.current)), [])
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`
    return () => {
      document.title = name
    }
  }, [title, name])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {title}
    </h1>
  )
}
