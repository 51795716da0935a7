const nd = /^\p{Nd}$/u

/**
 * The value of a decimal digit of any script ('7', '७', '٧', '７'), else undefined. Unicode lays each script's ten
 * digits out in order without a hole, so the value is the distance to the start of the run.
 */
function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 48
  if (!nd.test(character)) return undefined
  const code = character.codePointAt(0) ?? 0
  let start = code
  while (nd.test(String.fromCodePoint(start - 1))) start -= 1
  return (code - start) % 10
}

/** The text with digits of any script as 0 to 9, and without the invisible marks that steer writing direction. */
export function plainDigits(text: string): string {
  let plain = ''
  for (const character of text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')) {
    plain += digitValue(character) ?? character
  }
  return plain
}
