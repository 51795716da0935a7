import { realisticInvoices } from '../../support/realistic-invoices'
import { fillPeerServer } from '../peers/fill-peer-server'
import { openPeerDevice } from '../peers/peer-page'
import type { PeerDevice } from '../peers/peer-page'
import type { Peer } from '../peers/peers'
import type { PeerServer } from '../peers/serve-peers'
import { receivedFigures, sentFigures } from './contest'
import type { Contestant } from './contest'
import type { SlowLine } from './slow-line'

/**
 * A peer in a page of its own, with a server in a process of its own. Sending: from the call that begins the replication until the server
 * has answered the last request that wrote documents. Receiving: from that call until the peer says it has all.
 */
export async function peerContestant(peer: Peer, server: PeerServer, line: SlowLine): Promise<Contestant> {
  const sender = await openPeerDevice(peer, line.port)
  const receiver = peer.bothWays ? await openPeerDevice(peer, line.port) : undefined
  /** Of the work: when it was over by the peer's own word, and what was answered meanwhile. */
  const during = async (work: () => Promise<number>) => {
    const before = (await server.requests()).length
    const [asked, up, down] = [Date.now(), line.bytesUp(), line.bytesDown()]
    const done = await work()
    return { asked, up, down, done, requests: (await server.requests()).slice(before) }
  }
  const received = async (device: PeerDevice, count: number) => {
    const got = await during(() => device.call('receive'))
    const arrived = await device.call('count')
    if (arrived !== count) throw new Error(`${peer.name}: ${arrived} of ${count} documents arrived`)
    return receivedFigures({
      requests: got.requests.length,
      bytes: line.bytesDown(got.done) - got.down,
      ms: got.done - got.asked,
    })
  }
  return {
    name: peer.name,
    async exchange(count, time) {
      const books = `${count}-${time}-${line.port}`
      await sender.open(books)
      await sender.call('make', JSON.stringify(realisticInvoices(count, time + 1)))
      const sent = await during(() => sender.call('send'))
      const last = sent.requests.findLastIndex(({ address }) => peer.writes.test(address))
      const at = sent.requests[last]?.at ?? NaN
      const figures = sentFigures({
        requests: last + 1,
        bytes: line.bytesUp(at) - sent.up,
        ms: at - sent.asked,
      })
      if (receiver === undefined) return figures
      await receiver.open(books)
      return { ...figures, ...(await received(receiver, count)) }
    },
    async receive(count) {
      if (receiver === undefined) throw new Error(`${peer.name} has no way back`)
      const books = await receiver.open(`${count}-held-${line.port}`)
      await fillPeerServer(peer, `http://localhost:${server.port}`, books, realisticInvoices(count, 2))
      return received(receiver, count)
    },
    async close() {
      await sender.close()
      await receiver?.close()
    },
  }
}
