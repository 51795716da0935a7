import { describe, expect, it } from 'vitest'
import { expiredAnywhere } from '../soak/expired-anywhere'
import { resetAccount } from '../soak/reset-account'
import { tried } from '../soak/trial'

describe('a session that ends at every request of a short round in turn', () => {
  const seed = 1
  it(`loses nothing, sends nothing twice, and a paste finishes the job (seed ${seed})`, async () => {
    const counts = await tried(expiredAnywhere, seed)
    expect(counts['expiries']).toBeGreaterThanOrEqual(5)
  })
})

describe('an account that is reset under a live device', () => {
  // 5: the same account, emptied; 6: other books are there already, and the keys go on working.
  it.each([5, 6])(
    'is asked about before anything is sent, and gets everything then (seed %i)',
    async (seed) => {
      const counts = await tried(resetAccount, seed)
      expect(counts['documents']).toBeGreaterThan(50)
    },
  )
})
