/** Of browsers of today (Chromium 140, Firefox 133, Safari 18.2): a hundred times as quick as a loop over letters. */
interface NativeBytes {
  readonly toBase64?: () => string
}
interface NativeArray {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>
}

/** Characters that a call takes as arguments at once. */
const atOnce = 8_192

/** As RFC 4648, section 4, has it, padding included. */
export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as NativeBytes).toBase64?.()
  if (native !== undefined) return native
  let text = ''
  for (let at = 0; at < bytes.length; at += atOnce)
    text += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  return btoa(text)
}

/** @throws an Error for what is not base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  (Uint8Array as NativeArray).fromBase64?.(text) ??
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
