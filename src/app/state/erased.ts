const channel = 'tidebill-erased'

/** Every tab begins anew: what one still holds of what was erased must not be written back. This one too. */
export function announceErased(): void {
  new BroadcastChannel(channel).postMessage(null)
  leave()
}

export function followErased(): void {
  new BroadcastChannel(channel).onmessage = leave
}

function leave(): void {
  history.replaceState(null, '', '#/invoices')
  location.reload()
}
