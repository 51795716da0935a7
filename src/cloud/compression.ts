import type { Compression } from '../sync/ports'

/** gzip by the platform's own streams: nothing to ship for it. */
export const createCompression = (): Compression => ({ pack, unpack })

async function pack(text: string): Promise<Uint8Array> {
  const packed = streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** Stops reading as soon as `maxBytes` are passed, so that a bomb costs no more memory than an honest payload may. */
async function unpack(bytes: Uint8Array, maxBytes: number): Promise<string | undefined> {
  const reader = streamOf(bytes).pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      size += value.byteLength
      if (size > maxBytes) {
        await reader.cancel()
        return undefined
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    // Not gzip, cut short, with rubbish behind it, or not UTF-8: the streams say all of it by throwing.
    return undefined
  }
}

/** In small pieces: a stream unpacks what it is given in one go, and a piece of a bomb can be a thousand times its size. */
const pieceBytes = 16_384

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + pieceBytes))
      at += pieceBytes
    },
  })
}
