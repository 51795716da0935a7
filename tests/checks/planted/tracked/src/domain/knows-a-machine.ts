export const exports = '/home/somebody/invoices'
export const other = '/Users/somebody/invoices'
export const fine = '#/home/invoices'
