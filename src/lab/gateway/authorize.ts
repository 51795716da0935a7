import type { CredentialState } from '../credentials/credential-registry'
import { accessDenied, type AwsError } from './aws-error'

/** What a known client wants to do, and the names that the answer speaks of. */
export interface Wish {
  readonly action: string
  readonly table: string | undefined
  readonly region: string
  readonly account: string
}

/** One API action that the lab's policy lacks, e.g. `CreateTable`. */
export type DeniedAction = string | undefined

/**
 * May the client do it? An ended Learner Lab keeps its credentials valid and puts a policy with an explicit deny on
 * them; a policy without the action denies implicitly. The sentences are those of the AWS IAM user guide,
 * "Troubleshoot access denied error messages".
 */
export function authorize(wish: Wish, state: CredentialState, denied: DeniedAction): AwsError | undefined {
  const resource = `arn:aws:dynamodb:${wish.region}:${wish.account}:table/${wish.table ?? '*'}`
  const user = `arn:aws:sts::${wish.account}:assumed-role/voclabs/user1234567=student`
  const sentence = `User: ${user} is not authorized to perform: dynamodb:${wish.action} on resource: ${resource}`
  if (state === 'ended') {
    const policy = `arn:aws:iam::${wish.account}:policy/voc-cancel-cred`
    return accessDenied(`${sentence} with an explicit deny in an identity-based policy: ${policy}`)
  }
  if (wish.action === denied) {
    return accessDenied(
      `${sentence} because no identity-based policy allows the dynamodb:${wish.action} action`,
    )
  }
  return undefined
}
