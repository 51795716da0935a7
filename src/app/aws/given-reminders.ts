import { reminderMinutes } from '../../session/life/reminders'
import type { ReminderMinutes } from '../../session/life/reminders'
import type { Vault } from '../../store/vault'

/** Which reminders of this session a person has had already, in any tab. @param value as it came out of the vault */
export function readGiven(value: unknown, session: string): readonly ReminderMinutes[] {
  if (typeof value !== 'object' || value === null) return []
  const { session: of, given } = value as { session?: unknown; given?: unknown }
  return of === session && Array.isArray(given) ? reminderMinutes.filter((one) => given.includes(one)) : []
}

export async function rememberGiven(
  vault: Pick<Vault, 'get' | 'put'>,
  session: string,
  minutes: ReminderMinutes,
): Promise<void> {
  const given = readGiven(await vault.get('reminders'), session)
  await vault.put('reminders', { session, given: [...given, minutes] })
}
