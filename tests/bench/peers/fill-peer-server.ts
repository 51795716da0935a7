import type { MadeInvoice } from '../../support/realistic-invoices'
import type { Peer } from './peers'

const batchSize = 1_000

/**
 * Puts documents on a peer's server as if one of its devices had sent them.
 * @param origin the server's, past any line
 * @param books their name there
 */
export async function fillPeerServer(
  { options }: Peer,
  origin: string,
  books: string,
  invoices: readonly MadeInvoice[],
): Promise<void> {
  const ask = async (method: 'PUT' | 'POST', path: string, body?: unknown) => {
    const answer = await fetch(`${origin}/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    await answer.arrayBuffer()
    // The page may have made the database already.
    if (!answer.ok && answer.status !== 412) throw new Error(`${method} ${path}: ${answer.status}`)
  }
  if (options.over !== 'store') await ask('PUT', `couch/${books}`)
  for (let at = 0; at < invoices.length; at += batchSize) {
    const batch = invoices.slice(at, at + batchSize)
    if (options.over === 'store')
      await ask(
        'POST',
        `store/${books}/push`,
        batch.map(({ key: id, value }) => ({ newDocumentState: { id, value } })),
      )
    else
      await ask('POST', `couch/${books}/_bulk_docs`, {
        docs: batch.map(({ key: _id, value }) => ({ _id, value })),
      })
  }
}
