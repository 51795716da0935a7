import { importFields } from './raw-invoice'
import type { ImportField, Mapping } from './raw-invoice'

/** Names that programs give their columns, as plain lower-case letters; the likelier first. */
const known: Record<ImportField, string> = {
  number:
    'invoicenumber invoiceno invoicenr invoiceid number no nr documentnumber rechnungsnummer rechnungsnr belegnummer belegnr numerofacture numero reference ref id',
  kind: 'kind type documenttype invoicetype belegart',
  status: 'status state invoicestatus paymentstatus zustand',
  issueDate:
    'invoicedate issuedate issuedat dateissued issued date documentdate rechnungsdatum belegdatum datum createdat created datecreated',
  dueDate:
    'duedate dueat due datedue paymentdue falligkeitsdatum falligam fallig faelligam faelligkeit zahlbarbis',
  customer:
    'customername clientname customer client billto billtoname buyer buyername recipient recipientname company companyname kunde kundenname empfanger contactname toname to name',
  customerEmail:
    'customeremail clientemail email emailaddress billtoemail buyeremail kundenemail toemail mail',
  customerAddress:
    'customeraddress clientaddress billingaddress address street clientaddressstreet addressline customerstreet adresse strasse billtoaddress toaddress',
  customerPostalCode:
    'customerpostalcode clientpostalcode clientaddresspostcode postalcode postcode zip zipcode plz',
  customerCity: 'customercity clientcity clientaddresscity city town ort stadt',
  customerCountry: 'customercountry clientcountry clientaddresscountry country land countrycode',
  customerTaxId:
    'customervat customervatid clientvatid vatid vatnumber taxid vatno ustid ustidnr customertaxid',
  currency: 'currency currencycode curr wahrung waehrung devise',
  description:
    'itemdescription linedescription itemname lineitem itemsname itemsdescription linesdescription description item product service position beschreibung bezeichnung artikel leistung designation',
  quantity: 'quantity qty itemquantity itemsquantity itemsqty hours menge anzahl stuck quantite units',
  unit: 'unit itemunit uom einheit',
  unitPrice:
    'unitprice itemprice itemsprice itemsunitprice rate price unitcost itemsrate cost einzelpreis preis prixunitaire',
  taxName: 'taxname taxlabel vatname steuername',
  taxRate:
    'taxrate vatrate taxpercent vatpercent taxpercentage vatpercentage tax vat itemstaxrate steuersatz mwstsatz ustsatz mwst ust tva',
  net: 'net netamount nettotal subtotal amountnet netto nettobetrag',
  total:
    'total totalamount grandtotal invoicetotal amount amountdue gross grossamount totalgross betrag gesamt gesamtbetrag brutto bruttobetrag summe montant',
  paid: 'paid amountpaid paidamount payment payments bezahlt gezahlt',
  paidDate: 'paiddate datepaid paidat paidon paymentdate bezahltam zahlungsdatum',
  notes: 'notes note memo comment comments bemerkung notiz anmerkung',
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** The field that each column most likely is, by its name; each column and each field once. */
export function guessMapping(columns: readonly string[]): Mapping {
  const found: { field: ImportField; column: number; distance: number }[] = []
  columns.forEach((column, index) => {
    // Of a path the whole name first, then its last step: 'client.name' is a client's name before it is any name.
    const whole = plain(column)
    const step = plain(column.split('.').at(-1) ?? column)
    for (const field of importFields) {
      const names = known[field].split(' ')
      const [asWhole, asStep] = [names.indexOf(whole), names.indexOf(step)]
      if (asWhole >= 0) found.push({ field, column: index, distance: asWhole })
      else if (asStep >= 0) found.push({ field, column: index, distance: 100 + asStep })
    }
  })
  found.sort((a, b) => a.distance - b.distance || a.column - b.column)
  const mapping: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column } of found) {
    if (mapping[field] !== undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}
