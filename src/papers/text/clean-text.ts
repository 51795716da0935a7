/** Control characters and what can't be seen, but for the joiners and marks that steer Arabic and writing direction. */
const unseen = /[^\P{Cc}\n]|[\u00ad\u200b\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]/gu

/**
 * A typed text as paper takes it: composed (NFC), lines parted by `\n` alone, tabs as spaces, control and invisible characters
 * left out, halves of surrogate pairs replaced by U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .normalize('NFC')
}

/** Left out when a line is set: they have done their work by then. */
const steeringSigns = '[\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069]'
export const steering = new RegExp(steeringSigns, 'g')
export const isSteering = new RegExp(steeringSigns)
