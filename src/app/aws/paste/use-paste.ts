import { useEffect, useRef, useState } from 'preact/hooks'
import type { CheckResult } from '../../../messages/protocol'
import type { Recognised } from '../../../session/life/known-keys'
import { readTimeLeft } from '../../../session/life/time-left'
import { readCredentials } from '../../../session/reading/read-credentials'
import type { CredentialsReading } from '../../../session/reading/read-credentials'
import type { FoundSet } from '../../../session/reading/found-set'
import { useServices } from '../../services'
import type { Answer } from '../../worker/worker-link'
import { choose, needsConfirmation, placeShown, untouchedPlace } from './place-form'
import type { PlaceError, PlaceForm } from './place-form'
import { sealCandidate } from './seal-candidate'

/** Where the sheet stands between a paste and AWS's word on it. */
export type PastePhase =
  | { readonly kind: 'editing'; readonly missing?: 'text' | 'confirmation' }
  | { readonly kind: 'checking' | 'creating' }
  | { readonly kind: 'answered'; readonly result: CheckResult }
  | { readonly kind: 'no-answer' | 'seal-failed' }

const editing: PastePhase = { kind: 'editing' }

/**
 * What the paste sheet does. The text itself stays in the textarea; what was read from it lives in this hook and goes
 * with the sheet.
 * @param onConnected AWS accepted the credentials and they are in force
 */
export function usePaste(onConnected: (accountId: string | undefined) => void) {
  const { vault, worker, clock, newId, state } = useServices()
  const [reading, setReading] = useState<CredentialsReading>()
  const [picked, setPicked] = useState(0)
  const [place, setPlace] = useState<PlaceForm>(untouchedPlace)
  const [remembered, setRemembered] = useState<string>()
  const [confirmed, setConfirmed] = useState(false)
  const [wrong, setWrong] = useState<readonly PlaceError[]>([])
  const [phase, setPhase] = useState<PastePhase>(editing)
  const [recognised, setRecognised] = useState<Recognised>('new')
  const candidate = useRef<string>()
  /** The account that a person said yes to, for these credentials. */
  const account = useRef<string>()
  const last = state.session.value

  useEffect(() => {
    void vault.get('time-left').then(
      (kept) => setRemembered(typeof kept === 'string' && readTimeLeft(kept) ? kept : undefined),
      () => undefined,
    )
    // Nothing half tried is left behind.
    return () => void vault.delete('candidate').catch(() => undefined)
  }, [])

  const found: FoundSet | undefined = reading?.usable ?? reading?.sets[picked]
  const shown = placeShown(place, found, last, remembered)
  const busy = phase.kind === 'checking' || phase.kind === 'creating'
  const unconfirmed = needsConfirmation(found, last) && !confirmed

  const settle = (answer: Answer) => {
    if (answer.type !== 'checked')
      return setPhase({ kind: answer.type === 'failed' ? 'seal-failed' : 'no-answer' })
    if (answer.result.kind === 'connected') onConnected(answer.result.accountId)
    setPhase({ kind: 'answered', result: answer.result })
  }

  const submit = async () => {
    if (busy) return
    if (found === undefined) return setPhase({ kind: 'editing', missing: 'text' })
    const choice = choose(found, shown)
    setWrong(choice.ok ? [] : choice.wrong)
    if (!choice.ok) return
    if (unconfirmed) return setPhase({ kind: 'editing', missing: 'confirmation' })
    setPhase({ kind: 'checking' })
    const sealing = { vault, crypto, newId, now: () => clock.now(), alone: oneTab }
    const sealed = await sealCandidate(sealing, choice.chosen, last).catch(() => undefined)
    if (sealed === undefined) return setPhase({ kind: 'seal-failed' })
    setRecognised(sealed.recognised)
    candidate.current = sealed.id
    account.current = undefined
    if (place.timeLeft !== undefined) void vault.put('time-left', place.timeLeft).catch(() => undefined)
    settle(await worker.request({ type: 'check-session', session: sealed.id }))
  }

  const ask = async (type: 'check-session' | 'create-table') => {
    const session = candidate.current
    if (session === undefined) return
    setPhase({ kind: type === 'create-table' ? 'creating' : 'checking' })
    const confirmedAccount = account.current
    settle(
      await worker.request({
        type,
        session,
        ...(confirmedAccount === undefined ? {} : { confirmedAccount }),
      }),
    )
  }

  return {
    reading,
    found,
    picked,
    shown,
    wrong,
    phase,
    busy,
    recognised,
    confirmed,
    mustConfirm: needsConfirmation(found, last),
    read: (text: string) => {
      setReading(text.trim() === '' ? undefined : readCredentials(text))
      setPicked(0)
      setConfirmed(false)
      setPhase(editing)
    },
    pick: (index: number) => {
      setPicked(index)
      setConfirmed(false)
      setPhase(editing)
    },
    confirm: (value: boolean) => {
      setConfirmed(value)
      setPhase(editing)
    },
    type: (change: Partial<PlaceForm>) => {
      setPlace((before) => ({ ...before, ...change }))
      setPhase(editing)
    },
    submit,
    createTable: () => ask('create-table'),
    confirmAccount: (confirmed: string) => {
      account.current = confirmed
      return ask('check-session')
    },
  }
}

const oneTab = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('sealing-key', work)
