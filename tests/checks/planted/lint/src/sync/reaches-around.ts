export const page = (): unknown => globalThis.document
