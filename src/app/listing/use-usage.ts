import { useEffect, useState } from 'preact/hooks'
import type { UsageBook } from '../../lists/usage'
import { useLists } from './use-lists'

/** What came of every card, now and after each change; absent until all documents are read. */
export function useUsage(): UsageBook | undefined {
  const lists = useLists()
  const [usage, setUsage] = useState<UsageBook>()
  const state = lists.state.value
  const version = state.kind === 'ready' ? state.version : 0
  useEffect(() => {
    let left = false
    void lists.ask({ type: 'usage' }).then((found) => left || setUsage(found))
    return () => {
      left = true
    }
  }, [version])
  return usage
}
