/** Puts a file where the browser puts downloads. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Whether this device's share sheet takes files of this kind. */
export function canShareFiles(): boolean {
  const probe = new File([new Uint8Array()], 'paper.pdf', { type: 'application/pdf' })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

/** `late`: the press that asked for it is too long ago for the browser, which wants another one. */
export type ShareOutcome = 'shared' | 'cancelled' | 'late' | 'failed'

export async function share(file: File, title: string): Promise<ShareOutcome> {
  try {
    await navigator.share({ files: [file], title })
    return 'shared'
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'AbortError') return 'cancelled'
    return name === 'NotAllowedError' ? 'late' : 'failed'
  }
}

/** Prints the page under the name that the file would have: browsers offer it for the PDF that they make. */
export function printAs(title: string): void {
  const before = document.title
  document.title = title
  print()
  document.title = before
}
