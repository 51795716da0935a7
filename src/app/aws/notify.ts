import type { ReminderMinutes } from '../../session/life/reminders'
import type { Vault } from '../../store/vault'
import { readGiven, rememberGiven } from './given-reminders'

export const mayNotify = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted'

/** Of all open tabs one shows it, once. Pressing it opens the paste sheet: the worker listens for that. */
export const notifyOnce = (
  vault: Pick<Vault, 'get' | 'put'>,
  session: string,
  minutes: ReminderMinutes,
  title: string,
  body: string,
): Promise<void> =>
  navigator.locks.request('reminder', async () => {
    if (readGiven(await vault.get('reminders'), session).includes(minutes)) return
    const registration = await navigator.serviceWorker.ready
    await registration.showNotification(title, { body, tag: 'session', icon: 'icons/icon-192.png' })
    await rememberGiven(vault, session, minutes)
  })
