/** The sample: what is said of it and what stands in it. */
export const sample = {
  show: 'Look at a sample',
  title: 'This is a sample',
  hint: 'Change anything you like. It stays on this device and is never sent.',
  own: 'Write my own',
  throwAway: 'Throw it away',
  thrownAway: 'Sample thrown away',
  customer: 'Harbour Café',
  address: { line1: '12 Quay Street', postalCode: 'BS1 4DJ', city: 'Bristol', country: 'GB' },
  taxName: 'VAT',
  notes: 'Thank you for the good work together.',
  lines: [
    { description: 'Menu design, two rounds of changes', quantity: '6.5', unit: 'HUR', price: '72' },
    { description: 'Printed menus, A4, folded', quantity: '40', unit: 'C62', price: '3.85' },
  ],
}
