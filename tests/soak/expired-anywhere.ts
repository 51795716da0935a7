import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import { below } from './trial'
import type { Trial } from './trial'
import { demand } from './violation'

/** No short round has more requests; a bound, so that a trial ends. */
const mostRequests = 40

/**
 * A paste and the short round after it, again and again: the session ends at the first request, at the second, and so on
 * until a round gets through. Each time a new paste finishes the job.
 */
export const expiredAnywhere: Trial = {
  name: 'session ended at every request of a short round',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const person = await (await scene.newProfile()).open()
    await person.type(firstInvoice)
    await person.connect(scene.block())
    await allThere(scene, person.page)
    const once: string[] = []
    let expiries = 0
    for (let last = 1; ; last++) {
      demand(last < mostRequests, 'a short round does not come to its end')
      once.push(...(await seedInvoices(person.page, 1 + below(random, 3), 500)))
      const set = scene.lab.issue({ lifeMs: 4 * 3_600_000 })
      let left = last
      const refused = new Promise<true>((resolve) => {
        scene.onAppRequest(({ accessKeyId }) => {
          // The session before this one is over, as it is when people paste: what it still asks is none of the round's.
          if (accessKeyId !== set.accessKeyId) return 'expire'
          if (--left !== 0) return 'pass'
          resolve(true)
          return 'expire'
        })
      })
      await person.paste(scene.lab.blockFor(set))
      const ended = await Promise.race([refused, allThere(scene, person.page, { once }).then(() => false)])
      scene.onAppRequest(undefined)
      if (!ended) return { documents: once.length, expiries, rounds: last }
      expiries++
      // At the first request it is the sheet that hears of it.
      const sheet = person.page.getByText('AWS refused these credentials')
      await person.badge().filter({ hasText: 'Session expired' }).or(sheet).first().waitFor()
      await person.page.keyboard.press('Escape')
      await person.connect(scene.block())
      await allThere(scene, person.page, { once })
    }
  },
}
