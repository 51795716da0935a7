import { useState } from 'preact/hooks'
import { readCredentials } from '../../../session/reading/read-credentials'
import type { CredentialsReading } from '../../../session/reading/read-credentials'
import type { FoundSet } from '../../../session/reading/found-set'
import { useServices } from '../../services'
import { timeCounts } from './place-form'
import type { PlaceForm } from './place-form'
import { sealCandidate } from './seal-candidate'
import { useCheck } from './use-check'
import { usePlace } from './use-place'
import { useSealing } from './use-sealing'

/**
 * What the paste sheet does. The text itself stays in the textarea; what was read from it lives in this hook and goes
 * with the sheet.
 * @param onConnected AWS accepted the credentials and they are in force
 */
export function usePaste(onConnected: (accountId: string | undefined) => void) {
  const { state } = useServices()
  const [reading, setReading] = useState<CredentialsReading>()
  const [picked, setPicked] = useState(0)
  const [needed, setNeeded] = useState(false)
  const found: FoundSet | undefined = reading?.usable ?? reading?.sets[picked]
  const place = usePlace(found, timeCounts(found))
  const checking = useCheck(onConnected)
  const sealing = useSealing()

  const edited = () => {
    setNeeded(false)
    checking.edited()
  }
  return {
    reading,
    found,
    picked,
    /** Asked to go on without anything to go on with. */
    needed,
    place,
    checking,
    read: (text: string) => {
      setReading(text.trim() === '' ? undefined : readCredentials(text))
      setPicked(0)
      edited()
    },
    pick(index: number) {
      setPicked(index)
      edited()
    },
    type: (change: Partial<PlaceForm>) => {
      place.type(change)
      edited()
    },
    confirm: (agreed: boolean) => {
      place.confirm(agreed)
      edited()
    },
    async submit() {
      if (checking.busy) return
      edited()
      if (found === undefined) return setNeeded(true)
      const choice = place.choose()
      if (choice === undefined) return
      const { timeLeftMs, ...rest } = found
      // Counted from the copying, and typed over by whoever knows better: the field has the last word.
      const named = timeLeftMs === undefined ? found : rest
      const chosen = { found: named, leftMs: choice.leftMs, ...choice.place }
      await checking.check(choice.place, () => sealCandidate(sealing(), chosen, state.session.value))
    },
  }
}
