import type { Words } from '../en/index'

export const sample: Words['sample'] = {
  show: 'Muster ansehen',
  title: 'Das ist ein Muster',
  hint: 'Ändern Sie, was Sie wollen. Es bleibt auf diesem Gerät und wird nie gesendet.',
  own: 'Eigene Rechnung schreiben',
  throwAway: 'Muster wegwerfen',
  thrownAway: 'Muster weggeworfen',
  customer: 'Hafencafé Bremen',
  address: { line1: 'Schlachte 12', postalCode: '28195', city: 'Bremen', country: 'DE' },
  taxName: 'USt.',
  notes: 'Vielen Dank für die gute Zusammenarbeit.',
  lines: [
    {
      description: 'Gestaltung der Speisekarte, zwei Korrekturrunden',
      quantity: '6.5',
      unit: 'HUR',
      price: '72',
    },
    { description: 'Speisekarten drucken, A4, gefalzt', quantity: '40', unit: 'C62', price: '3.85' },
  ],
}
