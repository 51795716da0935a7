/** Something answered, but not DynamoDB: a proxy, a captive portal, a load balancer's page. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer'
  /** @param status the HTTP status */
  constructor(readonly status: number) {
    super(`HTTP ${status} without DynamoDB's answer`)
  }
}

/** Why no answer was waited for any longer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  constructor(readonly why: 'timeout' | 'stopped' | 'too-long') {
    super(`no answer: ${why}`)
  }
}

/** The SDK was led to an address that nobody chose: a fault of ours, or somebody's attempt. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
  constructor() {
    super('not the configured endpoint')
  }
}
