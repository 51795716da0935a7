/** Pages never hold credentials, but whoever shares a report has to be able to rely on it: what looks like one is blotted out. */
const secrets = [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g, /[A-Za-z0-9+/=]{40,}/g]

/**
 * Where it happened and what the engine says of it, to be sent to somebody who can mend it.
 * @param address the part behind `#`; its search is left out, for it may say whom one looked for
 */
export function faultReport(error: unknown, address: string, browser: string): string {
  const what =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  const text = [`Tidebill ${address.replace(/\?.*$/, '')}`, browser, what].join('\n')
  return secrets.reduce((clean, secret) => clean.replace(secret, '…'), text)
}
