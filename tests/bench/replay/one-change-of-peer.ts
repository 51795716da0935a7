import { realisticInvoices } from '../../support/realistic-invoices'
import { openPeerDevice } from '../peers/peer-page'
import type { Peer } from '../peers/peers'
import type { PeerServer } from '../peers/serve-peers'
import { freshName } from '../sync/one-change'
import { spreads } from '../sync/figures'
import type { Figures } from '../sync/figures'
import { pause } from '../sync/traffic'
import type { SlowLine } from './slow-line'

/** Longer than a peer takes to write down how far it is. */
const restMs = 1_500

/**
 * One invoice among others changed on one device, with a second one open: until the server has answered the request that wrote it, and until
 * the second device's own books say so. Requests and bytes are of both devices until nothing more follows.
 */
export async function measureChangeOfPeer(
  peer: Peer,
  server: PeerServer,
  line: SlowLine,
  count: number,
  times: number,
): Promise<Figures> {
  const [writer, reader] = [await openPeerDevice(peer, line.port), await openPeerDevice(peer, line.port)]
  try {
    const books = `change-${line.port}`
    const invoices = realisticInvoices(count, 1)
    const key = invoices[0]?.key ?? ''
    await writer.open(books)
    await writer.call('make', JSON.stringify(invoices))
    await writer.call('live')
    await reader.open(books)
    await reader.call('live')
    const runs: Record<string, number>[] = []
    for (let time = 0; time < times; time++) {
      await pause(restMs)
      const notes = freshName()
      const before = (await server.requests()).length
      const bytes = line.bytesUp() + line.bytesDown()
      const seen = reader.call('seen', key, notes)
      const saved = await writer.call('change', key, notes)
      const seenAt = await seen
      await pause(restMs)
      const requests = (await server.requests()).slice(before)
      const durable = requests.find(({ address }) => peer.writes.test(address))
      runs.push({
        'ms from save to durable': (durable?.at ?? NaN) - saved,
        'ms from save to seen': seenAt - saved,
        requests: requests.length,
        'bytes both ways': line.bytesUp() + line.bytesDown() - bytes,
      })
    }
    return spreads(runs)
  } finally {
    await writer.close()
    await reader.close()
  }
}
