declare const tableNameBrand: unique symbol
/** A DynamoDB table's name. */
export type TableName = string & { readonly [tableNameBrand]: true }

/**
 * 3 to 255 of `a-z A-Z 0-9 _ . -`.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 * @returns the name without surrounding spaces, or undefined.
 */
export function readTableName(text: string): TableName | undefined {
  const name = text.trim()
  return /^[a-zA-Z0-9_.-]{3,255}$/.test(name) ? (name as TableName) : undefined
}

export const defaultTableName = 'tidebill' as TableName
