const keyId = /(?:AKIA|ASIA)[A-Z0-9]{16}/
const name =
  /(?:secret[\s_.-]?access[\s_.-]?key|aws[\s_.-]?session[\s_.-]?token|access[\s_.-]?key[\s_.-]?id)["'`*\]}]{0,4}\s{0,4}[=:,|>\s]/i

/**
 * Cheap: whether a text that was pasted or shared somewhere in the app is meant for the paste sheet. Looks at the first 65,536
 * characters; says nothing about whether the text is complete.
 */
export function looksLikeCredentials(text: string): boolean {
  const start = text.slice(0, 65_536)
  return keyId.test(start) || name.test(start)
}
