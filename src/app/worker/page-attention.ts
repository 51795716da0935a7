import type { Attention } from './sync-triggers'

/** The browser's word on whether this page is looked at. */
export const pageAttention: Attention = {
  visible: () => document.visibilityState === 'visible',
  focused: () => document.hasFocus(),
  onReturn(listener) {
    addEventListener('online', () => listener('online'))
    addEventListener('focus', () => listener('visible'))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') listener('visible')
    })
  },
}
