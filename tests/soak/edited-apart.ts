import type { Person } from '../e2e/person'
import { pick, seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import { invoiceAt, ofKind } from './invoice-at'
import { below } from './trial'
import type { Trial } from './trial'
import { demand, demandSame } from './violation'

/** Fields of the editor, and where each of them lies in the document. */
const fields = [
  { label: 'Notes', read: ({ notes }: Invoice) => notes },
  { label: 'Terms', read: ({ termsNote }: Invoice) => termsNote },
  { label: 'Quantity 1', read: ({ lines }: Invoice) => lines?.[0]?.quantity },
  { label: 'Description 1', read: ({ lines }: Invoice) => lines?.[0]?.description },
] as const

interface Invoice {
  readonly notes?: string
  readonly termsNote?: string
  readonly lines?: readonly { readonly quantity?: string; readonly description?: string }[]
}

/**
 * Two profiles edit the same invoice while neither reaches the table, each some of its fields. Then both come back, in any
 * order. What one of them changed stands; where both did, one value stands and the other is kept.
 */
export const editedApart: Trial = {
  name: 'two profiles edit the same invoice offline',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const one = await (await scene.newProfile()).open()
    await one.type(firstInvoice)
    const address = one.page.url()
    await one.connect(scene.block())
    await allThere(scene, one.page)
    const two = await (await scene.newProfile()).open()
    await two.connect(scene.block())
    await allThere(scene, two.page)
    for (const { page } of [one, two]) await page.goto(address)

    scene.onAppRequest(() => 'drop')
    const typed = { one: edits(random, seed, 'one'), two: edits(random, seed, 'two') }
    const order = pick(random, [true, false]) ? ([one, two] as const) : ([two, one] as const)
    for (const person of order) await typeAll(person, person === one ? typed.one : typed.two)
    for (const person of order) {
      await person.goToInvoices()
      await person.badgeSays(/waiting/)
    }

    scene.onAppRequest(undefined)
    if (pick(random, [true, false])) await Promise.all([one.online(), two.online()])
    else {
      await order[1].online()
      await order[1].drained()
      await order[0].online()
    }
    for (const person of [one, two]) await person.drained()
    // Whoever was first has still to hear of the other.
    await Promise.all([one.online(), two.online()])
    const { device } = await allThere(scene, one.page)
    const { device: other } = await allThere(scene, two.page)
    demandSame(other.documents, device.documents, 'the books of the two devices')

    const invoice = device.documents[invoiceAt(address)] as Invoice
    const conflicts = ofKind(device.documents, 'conflict')
    const kept = JSON.stringify(conflicts)
    let clashes = 0
    for (const { label, read } of fields) {
      const [mine, theirs] = [typed.one.get(label), typed.two.get(label)]
      const stands = read(invoice)
      if (mine !== undefined && theirs !== undefined) {
        clashes++
        demand(stands === mine || stands === theirs, `${label} is “${stands}”, which nobody typed`)
        for (const text of [mine, theirs])
          demand(stands === text || kept.includes(JSON.stringify(text)), `${label}: “${text}” is lost`)
      } else if ((mine ?? theirs) !== undefined) {
        demandSame(stands, mine ?? theirs, `${label}, which one device alone changed`)
      }
    }
    demandSame(conflicts.length, clashes, 'conflicts')
    return { edits: typed.one.size + typed.two.size, 'fields changed by both': clashes }
  },
}

/** At least one field, by label. The two devices never type the same. */
function edits(random: () => number, seed: number, who: 'one' | 'two'): ReadonlyMap<string, string> {
  const chosen = fields.filter(() => random() < 0.6)
  const some = chosen.length > 0 ? chosen : [fields[below(random, fields.length)] ?? fields[0]]
  const quantity = String((who === 'one' ? 2 : 60) + below(random, 50))
  return new Map(
    some.map(({ label }) => [
      label,
      label === 'Quantity 1' ? quantity : `${label} of device ${who}, ${seed}`,
    ]),
  )
}

async function typeAll({ page }: Person, typed: ReadonlyMap<string, string>): Promise<void> {
  for (const [label, text] of typed) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByText('Saved on this device').first().waitFor()
}
