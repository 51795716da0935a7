import { describe, expect, it } from 'vitest'
import { accountOfKeyId } from '../../../src/session/account-of-key'

describe('the account of a key id', () => {
  it('is read from ids of the kind that is given out since 2019', () => {
    expect(accountOfKeyId('ASIAQNZGKIQY56JQ7WML')).toBe('029608264753')
    expect(accountOfKeyId('ASIAY34FZKBOKMUTVV7A')).toBe('609629065308')
  })

  it.each(['AKIAIOSFODNN7EXAMPLE', 'ASIAQNZGKIQY56JQ7WM', 'asiaqnzgkiqy56jq7wml', 'minioadmin', ''])(
    'is not guessed from anything else: %j',
    (id) => expect(accountOfKeyId(id)).toBeUndefined(),
  )
})
