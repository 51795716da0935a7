/**
 * Units of measure by the codes of UN/ECE Recommendation 20 (and 21 for packages, with its X), as EN 16931 BT-130 wants them:
 * what freelancers, shops and trades bill by. A document may bear any other code too; it is then shown as it stands.
 */
const units = {
  C62: 'one',
  H87: 'piece',
  EA: 'each',
  SET: 'set',
  PR: 'pair',
  DZN: 'dozen',
  LS: 'lump sum',
  HUR: 'hour',
  MIN: 'minute',
  SEC: 'second',
  DAY: 'day',
  WEE: 'week',
  MON: 'month',
  QAN: 'quarter of a year',
  ANN: 'year',
  E49: 'working day',
  E48: 'service unit',
  IE: 'person',
  NAR: 'number of articles',
  NMP: 'number of packs',
  P1: 'percent',
  KWH: 'kilowatt hour',
  MWH: 'megawatt hour',
  MTR: 'metre',
  CMT: 'centimetre',
  MMT: 'millimetre',
  KMT: 'kilometre',
  INH: 'inch',
  FOT: 'foot',
  YRD: 'yard',
  SMI: 'mile',
  MTK: 'square metre',
  CMK: 'square centimetre',
  KMK: 'square kilometre',
  H18: 'hectare',
  FTK: 'square foot',
  MTQ: 'cubic metre',
  LTR: 'litre',
  MLT: 'millilitre',
  CLT: 'centilitre',
  HLT: 'hectolitre',
  GLL: 'US gallon',
  KGM: 'kilogram',
  GRM: 'gram',
  MGM: 'milligram',
  TNE: 'tonne',
  LBR: 'pound',
  ONZ: 'ounce',
  AD: 'byte',
  '4L': 'megabyte',
  E34: 'gigabyte',
  XBX: 'box',
  XCT: 'carton',
  XPK: 'package',
  XPX: 'pallet',
  XBO: 'bottle',
  XRO: 'roll',
  XSH: 'sachet',
} as const

/** A unit that the app knows by name. */
export type UnitCode = keyof typeof units

/** Known codes, most usual first, for pickers. */
export const unitCodes = Object.keys(units) as readonly UnitCode[]

/** English name of a unit as the recommendation gives it (shortened), or the code itself where it is not known here. */
export function unitName(code: string): string {
  return Object.hasOwn(units, code) ? units[code as UnitCode] : code
}
