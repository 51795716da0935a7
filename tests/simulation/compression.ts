import type { Compression } from '../../src/sync/ports'

/** Nothing is squeezed: what lies on the table can be read by whoever looks into it. */
export const plainCompression: Compression = {
  pack: async (text) => new TextEncoder().encode(text),
  unpack: async (bytes) => new TextDecoder().decode(bytes),
}
