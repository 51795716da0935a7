const maxLength = 300

/**
 * The service's own words, fit to be stored and shown: short, on one line, and without anything that has the form of a
 * key id, a secret or a token. Services echo what they were sent.
 */
export function serviceWords(message: string): string {
  const safe = message
    .slice(0, 4 * maxLength)
    .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{4,}/g, '…')
    .replace(/[A-Za-z0-9+/=%_\\-]{32,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return safe.length > maxLength ? `${safe.slice(0, maxLength)}…` : safe
}
