import { computed, effect } from '@preact/signals'
import { render } from 'preact'
import { uniqueNumberKey } from '../domain/unique-number'
import { chanceBytes, timeOrderedUuid } from '../domain/time-ordered-uuid'
import { mayTry } from '../session/life/session-state'
import { defaultWorkspaceName } from '../session/place/workspace-name'
import { openBooks } from '../store/books'
import { openVault } from '../store/vault'
import type { Edit } from '../sync/changes'
import { createHandedText } from './aws/paste/handed-text'
import { browserClock } from './browser-clock'
import { App } from './frame/app'
import { createSheets } from './frame/sheets'
import { createAppearance } from './state/appearance'
import type { AppearanceSettings } from './state/appearance'
import { createDeviceState } from './state/device-state'
import { sampleStaysHere } from './state/sample-stays-here'
import { showLanguage } from './state/show-language'
import { showTheme } from './state/show-theme'
import { createToasts } from './state/toasts'
import { createUnsavedInput } from './state/unsaved-input'
import { watchedBooks } from './state/watched-books'
import { askForBackgroundSync } from './worker/background-sync'
import { createDrain } from './worker/drain'
import { pageAttention } from './worker/page-attention'
import { registerWorker } from './worker/register-worker'
import { createSyncTriggers } from './worker/sync-triggers'
import { whenReleased } from './worker/when-released'
import { createWorkerLink } from './worker/worker-link'
import { languageOf, localeOf } from './words/languages'
import './styles/base.css'

const clock = browserClock
const vault = openVault()
const stored = openBooks(defaultWorkspaceName, { rules: { uniqueNumber: uniqueNumberKey } })
const state = createDeviceState(stored, vault, clock)

const registration = registerWorker((data) => void worker.hear(data).catch(() => undefined))
const worker = createWorkerLink({
  active: () => registration.active(),
  later: (ms, run) => clock.later(ms, run),
  whenReleased,
  roundEnded: (answer) => state.roundEnded(answer),
})
const triggers = createSyncTriggers({
  nudge: (why) => worker.request({ type: 'sync', why }),
  usable: () => mayTry(state.session.value, clock.now(), 'background'),
  othersWroteAt: () => state.othersWroteAt.value,
  attention: pageAttention,
  now: () => clock.now(),
  later: (ms, run) => clock.later(ms, run),
})

const books = watchedBooks(sampleStaysHere(stored), {
  stored(edits) {
    state.wrote('stored')
    triggers.changed()
    void askForBackgroundSync()
    if (edits.some(isIssue)) void keepAfterIssue()
  },
  failed: (error) => state.wrote({ error }),
})

const isIssue = ({ before, after }: Edit): boolean =>
  after['state'] === 'issued' && before?.['state'] !== 'issued'
const keepAfterIssue = () =>
  import('./backup/keeping').then(
    ({ askToKeepAfterIssue }) => askToKeepAfterIssue(vault, clock.now()),
    () => undefined,
  )
/** Theme and language first, so that nothing is drawn twice; a device that takes too long gets the defaults meanwhile. */
const firstLookMs = 500
let begun = false
const begin = () => {
  const root = document.getElementById('app')
  if (begun || root === null) return
  begun = true
  render(<App services={services} tray={tray} />, root)
}
const show = ({ theme, language }: AppearanceSettings) => {
  showTheme(theme)
  showLanguage(languageOf(language, navigator.languages))
    .catch(() => undefined)
    .finally(begin)
}
const appearance = createAppearance(vault, show)
clock.later(firstLookMs, begin)

const tray = createToasts((ms, run) => clock.later(ms, run))
const services = {
  books,
  workspace: defaultWorkspaceName,
  vault,
  clock,
  newId: () => timeOrderedUuid(clock.now(), crypto.getRandomValues(new Uint8Array(chanceBytes))),
  locale: computed(() => localeOf(appearance.settings.value.language, navigator.languages)),
  appearance,
  toasts: tray,
  unsaved: createUnsavedInput(),
  state,
  sheets: createSheets(),
  handed: createHandedText(),
  worker,
  progress: createDrain(worker.progress, state.waiting),
  registration,
}

/** The badge counts down by itself: the worker sleeps meanwhile. */
const badgeEveryMs = 10_000
const countDown = () => {
  state.tick()
  clock.later(badgeEveryMs, countDown)
}
countDown()
pageAttention.onReturn(() => state.tick())
effect(() => {
  // A session that came in just now is younger than the last look at the clock.
  if (state.session.value !== undefined) state.tick()
})

// The first round waits until it is known whether there are credentials at all.
const started = effect(() => {
  if (!state.known.value) return
  triggers.start()
  queueMicrotask(() => started())
})

/** Long enough for the page to be in use before anything is fetched that it can do without. */
const papersAfterMs = 4_000
clock.later(papersAfterMs, () => {
  const keep = () =>
    void import('./papers/font-files').then((fonts) => fonts.keepBaseFonts()).catch(() => undefined)
  if ('requestIdleCallback' in globalThis) requestIdleCallback(keep)
  else keep()
})
