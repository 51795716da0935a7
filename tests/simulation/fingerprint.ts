import type { World } from './world'

/**
 * A text that two worlds share when nothing can ever tell them apart: ids are numbered anew in the order in which they
 * appear, and what only people read (the sync log, counters) is left out. Only where nothing is under way.
 */
export async function fingerprint(world: World): Promise<string> {
  const { remote } = world
  const mark = await remote.readCopiedMark()
  const devices = await Promise.all(
    world.devices.map(({ store }) =>
      store.transaction('read', async (tx) => [
        (await tx.replica()) ?? null,
        (await tx.inflight()) ?? null,
        await tx.documentsPage(undefined, 1_000),
        (await tx.outbox(0, 1_000)).map(({ key, at, fields }) => ({ key, at, fields })),
        await tx.parked(),
      ]),
    ),
  )
  const copies = remote.copies().sort((a, b) => (a.key < b.key ? -1 : 1))
  const edits = world.ledger.edits.map(({ token, device, doc, place }) => [token, device, doc, place])
  const state = [devices, remote.meta() ?? null, remote.entries(), copies, mark, edits]
  const text = JSON.stringify(state, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  )
  const names = new Map<string, string>()
  return text.replace(/(?<=["#\\])[bdr]\d+(?=["\\])/g, (id) => {
    if (!names.has(id)) names.set(id, `${id[0]}·${names.size}`)
    return names.get(id)!
  })
}
