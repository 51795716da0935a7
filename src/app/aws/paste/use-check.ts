import { useEffect, useRef, useState } from 'preact/hooks'
import type { CheckResult } from '../../../messages/protocol'
import type { Recognised } from '../../../session/life/known-keys'
import { useServices } from '../../services'
import type { Answer } from '../../worker/worker-link'
import type { Place } from './place-form'

/** Where a sheet stands between its button and AWS's word. */
export type CheckPhase =
  | { readonly kind: 'editing' }
  | { readonly kind: 'checking' | 'creating' }
  | { readonly kind: 'answered'; readonly result: CheckResult }
  | { readonly kind: 'no-answer' | 'seal-failed' }

const editing: CheckPhase = { kind: 'editing' }

export interface SealedCandidate {
  readonly id: string
  readonly recognised: Recognised
}

/**
 * A candidate on its way into force: sealed here, tried by the worker, with the questions that AWS's answer may raise.
 * @param onConnected AWS accepted it and it is in force
 */
export function useCheck(onConnected: (accountId: string | undefined) => void) {
  const { vault, worker } = useServices()
  const [phase, setPhase] = useState<CheckPhase>(editing)
  const [recognised, setRecognised] = useState<Recognised>('new')
  /** The account that a person said yes to, for these credentials. */
  const account = useRef<string>()
  const candidate = useRef<{ readonly id: string; readonly place: Place }>()

  // Nothing half tried is left behind.
  useEffect(() => () => void vault.delete('candidate').catch(() => undefined), [])

  const settle = (answer: Answer, place: Place) => {
    if (answer.type !== 'checked')
      return setPhase({ kind: answer.type === 'failed' ? 'seal-failed' : 'no-answer' })
    if (answer.result.kind === 'connected') {
      void vault.put('place', placeAlone(place)).catch(() => undefined)
      onConnected(answer.result.accountId)
    }
    setPhase({ kind: 'answered', result: answer.result })
  }

  const ask = async (type: 'check-session' | 'create-table') => {
    if (candidate.current === undefined) return
    const { id: session, place } = candidate.current
    setPhase({ kind: type === 'create-table' ? 'creating' : 'checking' })
    const confirmedAccount = account.current
    const answer = await worker.request({
      type,
      session,
      ...(confirmedAccount === undefined ? {} : { confirmedAccount }),
    })
    settle(answer, place)
  }

  return {
    phase,
    recognised,
    busy: phase.kind === 'checking' || phase.kind === 'creating',
    /** Something was typed: the last answer is about something else. */
    edited: () => setPhase(editing),
    async check(place: Place, seal: () => Promise<SealedCandidate>) {
      setPhase({ kind: 'checking' })
      const sealed = await seal().catch(() => undefined)
      if (sealed === undefined) return setPhase({ kind: 'seal-failed' })
      setRecognised(sealed.recognised)
      candidate.current = { id: sealed.id, place }
      account.current = undefined
      await ask('check-session')
    },
    createTable: () => ask('create-table'),
    confirmAccount: (confirmed: string) => {
      account.current = confirmed
      return ask('check-session')
    },
  }
}

export type Checking = ReturnType<typeof useCheck>

const placeAlone = ({ region, table, workspace, endpoint }: Place): Place => ({
  region,
  table,
  workspace,
  ...(endpoint === undefined ? {} : { endpoint }),
})
