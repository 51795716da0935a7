import { fingerprintKeyId } from '../../session/sealing/fingerprint'
import { readCredentials } from '../../session/reading/read-credentials'
import type { Services } from '../services'
import { choose, placeShown, untouchedPlace } from './paste/place-form'
import { sealCandidate } from './paste/seal-candidate'
import { sealingWorld } from './paste/use-sealing'

type Env = Readonly<Record<string, unknown>>

/**
 * For `npm run dev` alone: `VITE_AWS_ACCESS_KEY_ID` and its fellows from `.env` or `.env.local` connect without a paste, and
 * make the table where it is missing. They are read as a pasted text would be, so that everything a block may say counts.
 * @returns what went wrong, if anything
 */
export async function connectFromEnv(services: Services, env: Env): Promise<string | undefined> {
  const { vault, worker } = services
  const lines = Object.entries(env).filter(([name]) => name.startsWith('VITE_AWS_'))
  if (lines.length === 0) return undefined
  const found = readCredentials(lines.map(([name, value]) => `${name}=${String(value)}`).join('\n')).usable
  if (found === undefined) return 'VITE_AWS_… in .env do not make a set of credentials.'
  const session = services.state.session.peek()
  const known = session?.keyFingerprint === (await fingerprintKeyId(crypto, found.accessKeyId))
  if (known && session.outcome.kind === 'accepted') return undefined
  const shown = placeShown(untouchedPlace, { found, workspace: services.workspace })
  const choice = choose(shown, false)
  if (!choice.ok) return `VITE_AWS_… in .env: the ${choice.wrong.join(' and the ')} can’t be used.`
  const chosen = { found, leftMs: choice.leftMs, ...choice.place }
  const { id } = await sealCandidate(sealingWorld(services), chosen, session)
  let answer = await worker.request({ type: 'check-session', session: id })
  if (answer.type === 'checked' && answer.result.kind === 'table-missing') {
    answer = await worker.request({ type: 'create-table', session: id })
  }
  if (answer.type === 'checked' && answer.result.kind === 'connected') return undefined
  await vault.delete('candidate')
  return `VITE_AWS_… in .env did not connect: ${answer.type === 'checked' ? answer.result.kind : answer.type}.`
}
