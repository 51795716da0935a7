import { signal } from '@preact/signals'
import { render } from 'preact'
import { uuidv7 } from 'uuidv7'
import { uniqueNumberKey } from '../domain/numbering'
import { defaultWorkspaceName } from '../session/place/workspace-name'
import { openBooks } from '../store/books'
import { openVault } from '../store/vault'
import { browserClock } from './browser-clock'
import { App } from './frame/app'
import type { Services } from './services'
import { createToasts } from './state/toasts'
import { createUnsavedInput } from './state/unsaved-input'
import './styles/base.css'

const tray = createToasts((ms, run) => browserClock.later(ms, run))
const services: Services = {
  books: openBooks(defaultWorkspaceName, { rules: { uniqueNumber: uniqueNumberKey } }),
  vault: openVault(),
  clock: browserClock,
  newId: uuidv7,
  locale: signal(navigator.language),
  toasts: tray,
  unsaved: createUnsavedInput(),
}

const root = document.getElementById('app')
if (root) render(<App services={services} tray={tray} />, root)
