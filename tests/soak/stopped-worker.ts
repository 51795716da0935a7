import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import { below } from './trial'
import type { Trial } from './trial'
import { demand } from './violation'
import { holdWorker } from './worker-handle'

const documents = 1_000
/** Real ones: a worker that has ended already cannot be stopped. */
const stopsWanted = 10
/** Sent in addition while stops are still missing. */
const moreDocuments = 300
const mostTimes = 10

/**
 * A drain of 1,000 documents whose worker is ended again and again, each time at some request: before the table has it, or
 * after the table has it and before the worker knows, or beside it.
 */
export const stoppedWorker: Trial = {
  name: 'worker stopped in mid-drain',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const profile = await scene.newProfile()
    const person = await profile.open()
    await person.type(firstInvoice)
    await person.connect(scene.block())
    const worker = await holdWorker(scene, profile, person)
    const keys = await seedInvoices(person.page, documents, 2_000)
    // Half of the stops follow each other closely, where entries are appended; the others fall among the copies.
    const pause = () => (random() < 0.6 ? 1 + below(random, 4) : 1 + below(random, 200))
    let left = pause()
    // Now and then nobody wakes it: the page has to find out by itself.
    const wake = () => {
      const drawn = random()
      if (drawn < 0.1) return Promise.resolve()
      return drawn < 0.55 ? worker.sync() : person.online()
    }
    const wakes: Promise<void>[] = []
    scene.onAppRequest(async () => {
      if (worker.stops() >= stopsWanted || --left > 0) return 'pass'
      left = pause()
      const way = below(random, 3)
      const stopped = worker.stop()
      // Not waited for: the worker that wakes up may want the very answer that is held back here.
      wakes.push(stopped.then(wake))
      if (way > 0) await stopped
      return way === 2 ? 'drop' : 'pass'
    })
    await person.online()
    await allThere(scene, person.page, { once: keys })
    for (let time = 0; worker.stops() < stopsWanted; time++) {
      demand(time < mostTimes, `the worker was stopped ${worker.stops()} times only`)
      keys.push(...(await seedInvoices(person.page, moreDocuments, 2_000)))
      await person.online()
      await allThere(scene, person.page, { once: keys })
    }
    scene.onAppRequest(undefined)
    await Promise.all(wakes)
    const { table } = await allThere(scene, person.page, { once: keys })
    return { documents: keys.length, stops: worker.stops(), entries: table.entries }
  },
}
