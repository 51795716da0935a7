const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The account that an AWS key id belongs to: since 2019 its number is part of the id, 40 bits behind the four letters of its
 * kind. AWS tells the account nowhere else without a permission of its own. Good for a question to a person, not as proof.
 * @returns twelve digits; `undefined` for an older id, and for one that is not AWS's
 */
export function accountOfKeyId(accessKeyId: string): string | undefined {
  const id = /^A(?:KIA|SIA)([Q-Z2-7][A-Z2-7]{15})$/.exec(accessKeyId)?.[1]
  if (id === undefined) return undefined
  const bits = [...id].map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return String(Number.parseInt(bits.slice(1, 41), 2)).padStart(12, '0')
}
