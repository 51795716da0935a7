import { computed, effect } from '@preact/signals'
import { render } from 'preact'
import { uniqueNumberKey } from '../domain/unique-number'
import { chanceBytes, timeOrderedUuid } from '../domain/time-ordered-uuid'
import { protocolVersion } from '../messages/protocol'
import type { Request } from '../messages/protocol'
import { mustForget } from '../session/life/must-forget'
import { mayTry } from '../session/life/session-state'
import type { WorkspaceName } from '../session/place/workspace-name'
import { openBooks } from '../store/books'
import { openVault } from '../store/vault'
import type { Edit } from '../sync/changes'
import { followWorkspace, openWorkspace } from './aws/open-workspace'
import { createHandedText } from './aws/paste/handed-text'
import { answerKeyWanted, createTabKey } from './aws/tab-key'
import { browserClock } from './browser-clock'
import { App } from './frame/app'
import { readAhead } from './frame/read-ahead'
import { createSheets } from './frame/sheets'
import { createInstallOffer } from './install/install-offer'
import { createAppearance } from './state/appearance'
import type { AppearanceSettings } from './state/appearance'
import { createDeviceState } from './state/device-state'
import { createHeldUp } from './state/held-up'
import { sampleStaysHere } from './state/sample-stays-here'
import { showLanguage } from './state/show-language'
import { showTheme } from './state/show-theme'
import { followErased } from './state/erased'
import { createToasts } from './state/toasts'
import { createUnsavedInput } from './state/unsaved-input'
import { showWaitingOnIcon } from './state/waiting-on-icon'
import { watchedBooks } from './state/watched-books'
import { askForBackgroundSync } from './worker/background-sync'
import { createDrain } from './worker/drain'
import { pageAttention } from './worker/page-attention'
import { registerWorker } from './worker/register-worker'
import { createSyncTriggers } from './worker/sync-triggers'
import { whenReleased } from './worker/when-released'
import { createWorkerLink } from './worker/worker-link'
import { languageOf, localeOf } from './words/language-choice'
import './styles/base.css'

readAhead(location.hash, navigator.languages)

const clock = browserClock
const vault = openVault()
const install = createInstallOffer({
  target: window,
  standalone: (navigator as { readonly standalone?: boolean }).standalone,
  inApp: matchMedia('(display-mode: standalone)').matches,
  vault,
  now: () => clock.now(),
})

/** Reading one value takes milliseconds; a store that hangs is somebody else's message to give. */
const patienceMs = 1_000
/** Theme and language first, so that nothing is drawn twice; a device that takes too long gets the defaults meanwhile. */
const firstLookMs = 500
/** Long enough for the page to be in use before anything is fetched that it can do without. */
const papersAfterMs = 4_000
/** The badge counts down by itself: the worker sleeps meanwhile. */
const badgeEveryMs = 10_000

/** Only writes need it: it comes after the page stands, and before anybody has typed something. */
const followAfterMs = 1_000
const follow = () => import('../store/follow-documents').then((file) => file.followDocuments)
clock.later(followAfterMs, () => void follow().catch(() => undefined))

void openWorkspace(vault, new Promise((resolve) => clock.later(patienceMs, resolve))).then(start)

function start(workspace: WorkspaceName): void {
  const unsaved = createUnsavedInput()
  const heldUp = createHeldUp((ms, run) => clock.later(ms, run))
  const stored = openBooks(workspace, {
    rules: { uniqueNumber: uniqueNumberKey },
    follow,
    beforeLetGo: () => unsaved.flush(),
    onHeldUp: heldUp.note,
  })
  const state = createDeviceState(stored, vault, clock)

  const sheets = createSheets()
  const tabKey = createTabKey()
  const registration = registerWorker(
    ({ data, ports }) => {
      answerKeyWanted(tabKey, data, ports[0])
      if ((data as { type?: unknown } | null)?.type === 'refresh-asked') sheets.show('paste')
      void worker.hear(data).catch(() => undefined)
    },
    () => unsaved.flush(),
  )
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
    vault,
    workspace,
    clock,
    newId: () => timeOrderedUuid(clock.now(), crypto.getRandomValues(new Uint8Array(chanceBytes))),
    locale: computed(() => localeOf(appearance.settings.value.language, navigator.languages)),
    appearance,
    toasts: tray,
    unsaved,
    heldUp: heldUp.shown,
    state,
    sheets,
    handed: createHandedText(),
    tabKey,
    worker,
    progress: createDrain(worker.progress, state.waiting),
    registration,
    install,
  }

  const countDown = () => {
    state.tick()
    clock.later(badgeEveryMs, countDown)
  }
  countDown()
  showWaitingOnIcon(state.waiting, navigator)
  pageAttention.onReturn(() => state.tick())
  effect(() => {
    // A session that came in just now is younger than the last look at the clock.
    if (state.session.value !== undefined) state.tick()
  })

  const hello = (reloaded = false) => worker.request({ type: 'hello', protocol: protocolVersion, reloaded })
  const [entry] = performance.getEntriesByType('navigation')
  const greeted = hello((entry as PerformanceNavigationTiming | undefined)?.type === 'reload')

  // The first round waits until it is known whether there are credentials at all, and where their key is.
  const started = effect(() => {
    if (!state.known.value) return
    void greeted.then(() => triggers.start())
    queueMicrotask(() => started())
  })

  // Long after their end no round comes by any more that would wipe them.
  const longOver = computed(() => {
    const { value: session } = state.session
    return session !== undefined && mustForget(session, state.now.value) === 'long-over'
  })
  effect(() => {
    if (longOver.value) void hello()
  })

  addEventListener('pagehide', () => {
    const key = tabKey.held()
    if (key !== undefined)
      navigator.serviceWorker.controller?.postMessage({ type: 'leave-key', key } satisfies Request)
  })

  const beginAnew = () => {
    void unsaved.flush().then(() => {
      history.replaceState(null, '', '#/invoices')
      location.reload()
    })
  }
  followWorkspace(vault, workspace, beginAnew)
  followErased()

  clock.later(papersAfterMs, () => {
    const keep = () => {
      void import('./papers/font-files').then((fonts) => fonts.keepBaseFonts()).catch(() => undefined)
      void import('./worker/keep-workers').then((workers) => workers.keepWorkers()).catch(() => undefined)
    }
    if ('requestIdleCallback' in globalThis) requestIdleCallback(keep)
    else keep()
  })

  if (import.meta.env.DEV) {
    void import('./aws/dev-session')
      .then(({ connectFromEnv }) => connectFromEnv(services, import.meta.env))
      .then((text) => text && tray.show({ text, kind: 'bad' }))
  }
}

const isIssue = ({ before, after }: Edit): boolean =>
  after['state'] === 'issued' && before?.['state'] !== 'issued'

function keepAfterIssue(): Promise<void> {
  return import('./backup/keeping').then(
    ({ askToKeepAfterIssue }) => askToKeepAfterIssue(vault, clock.now()),
    () => undefined,
  )
}
