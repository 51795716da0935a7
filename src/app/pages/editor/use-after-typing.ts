import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../../services'

/**
 * The value, for something large that is drawn from it: when it is `heavy`, drawn once typing pauses, so that no keystroke waits for it.
 */
export function useAfterTyping<T>(value: T, heavy: boolean): T {
  const { clock } = useServices()
  const [shown, setShown] = useState(value)
  useEffect(() => (heavy ? clock.later(pauseMs, () => setShown(value)) : undefined), [value, heavy])
  return heavy ? shown : value
}

const pauseMs = 150
