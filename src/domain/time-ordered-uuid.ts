/** Bytes of chance that {@link timeOrderedUuid} takes. */
export const chanceBytes = 10

/**
 * A UUID of version 7 (RFC 9562): of two made in different milliseconds, the later is the greater text.
 *
 * @param at epoch milliseconds, zero or above
 * @param chance {@link chanceBytes} bytes from a cryptographic source
 */
export function timeOrderedUuid(at: number, chance: Uint8Array): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const tail = Array.from(chance, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = (8 + ((chance[chanceBytes - 1] ?? 0) % 4)).toString(16)
  const groups = [time.slice(0, 8), time.slice(8), `7${tail.slice(0, 3)}`, variant + tail.slice(3, 6)]
  return [...groups, tail.slice(6, 18)].join('-')
}
