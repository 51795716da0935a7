import { encode } from 'uqr'

/** The dark and light squares of a QR code, rows from the top, without its quiet zone. */
export type Modules = readonly (readonly boolean[])[]

/** Error correction M, as EPC069-12 asks for; boosting it would make the squares smaller. */
export const qrModules = (payload: string): Modules =>
  encode(payload, { ecc: 'M', boostEcc: false, border: 0, maxVersion: 13 }).data
