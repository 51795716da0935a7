import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../../services'

/**
 * A value for each of some places, one a task: what is drawn from it at five places at once would hold up a hand that is typing.
 * @param value compared by identity
 * @returns what each place has by now; none where its turn has not come yet
 */
export function useInTurn<T>(value: T, places: number): readonly (T | undefined)[] {
  const { clock } = useServices()
  const [held, setHeld] = useState<readonly (T | undefined)[]>([value])
  useEffect(() => {
    let callOff = () => {}
    const give = (place: number) => {
      setHeld((before) => Array.from({ length: places }, (_, at) => (at === place ? value : before[at])))
      if (place + 1 < places) callOff = clock.later(0, () => give(place + 1))
    }
    give(0)
    return () => callOff()
  }, [value, places, clock])
  return held
}
