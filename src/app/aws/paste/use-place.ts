import { useEffect, useState } from 'preact/hooks'
import { readTimeLeft } from '../../../session/life/time-left'
import type { FoundSet } from '../../../session/reading/found-set'
import { useServices } from '../../services'
import { readPlace } from '../kept-place'
import { choose, endpointOf, needsConfirmation, placeShown, untouchedPlace } from './place-form'
import type { Place, PlaceError, PlaceForm } from './place-form'

/**
 * The fields for table, region and the rest, and the confirmation that an address needs which is not Amazon's.
 * @param found what the text says
 * @param withTime whether `Time left in the lab` counts
 */
export function usePlace(found: FoundSet | undefined, withTime: boolean) {
  const { vault, state, workspace } = useServices()
  const [form, setForm] = useState<PlaceForm>(untouchedPlace)
  const [kept, setKept] = useState<Place>()
  const [rememberedTime, setRememberedTime] = useState<string>()
  const [confirmed, setConfirmed] = useState<string>()
  const [wrong, setWrong] = useState<readonly PlaceError[]>([])
  const [missing, setMissing] = useState(false)

  useEffect(() => {
    const quiet = () => undefined
    void vault.get('place').then((value) => setKept(readPlace(value)), quiet)
    void vault
      .get('time-left')
      .then(
        (value) => setRememberedTime(typeof value === 'string' && readTimeLeft(value) ? value : undefined),
        quiet,
      )
  }, [])

  const last = state.session.value ?? kept
  const shown = placeShown(form, { found, last, rememberedTime, workspace })
  const endpoint = endpointOf(shown)
  const address = endpoint && 'endpoint' in endpoint ? endpoint.endpoint : undefined
  const mustConfirm = needsConfirmation(endpoint, last)
  return {
    shown,
    wrong,
    endpoint,
    mustConfirm,
    /** This very address was agreed to. */
    confirmed: confirmed !== undefined && confirmed === address,
    /** Asked to go on without the confirmation. */
    missing,
    type: (change: Partial<PlaceForm>) => setForm((before) => ({ ...before, ...change })),
    confirm(agreed: boolean) {
      setConfirmed(agreed ? address : undefined)
      setMissing(false)
    },
    /** The place and the time, or undefined, with what is missing shown beside the fields. */
    choose() {
      const choice = choose(shown, withTime)
      setWrong(choice.ok ? [] : choice.wrong)
      const unconfirmed = mustConfirm && confirmed !== address
      setMissing(choice.ok && unconfirmed)
      if (!choice.ok || unconfirmed) return undefined
      if (form.timeLeft !== undefined) void vault.put('time-left', form.timeLeft).catch(() => undefined)
      return choice
    },
  }
}
