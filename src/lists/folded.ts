const plain = /^[\0-\x7f]*$/

/** Lower case, without accents and differences of width, so that "muller" finds "Müller" and "strasse" finds "Straße". */
export const folded = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o')
        .replaceAll('ł', 'l')
        .replaceAll('æ', 'ae')
        .replaceAll('œ', 'oe')

/** A text that sorts as people count: accents and case don't part words, and 9 comes before 10. */
export const sortable = (text: string): string =>
  folded(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'))
