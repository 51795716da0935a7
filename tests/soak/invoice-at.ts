/** The key of the invoice that is open at an address. */
export const invoiceAt = (address: string): string => `invoice#${/[0-9a-f-]{36}/.exec(address)?.[0] ?? ''}`

/** Documents of one kind, by key. */
export const ofKind = (
  documents: Readonly<Record<string, unknown>>,
  kind: string,
): readonly (readonly [key: string, value: unknown])[] =>
  Object.entries(documents).filter(([key]) => key.startsWith(`${kind}#`))
