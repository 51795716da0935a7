/** Only these answers describe tables. Items may hold text that looks like an ARN, and it is theirs. */
const describing = new Set(['CreateTable', 'DescribeTable', 'UpdateTable', 'DeleteTable'])

/** The engines know one account of zeros; AWS names the account and region of the caller. */
export function putAccountIntoAnswer(action: string, body: Buffer, region: string, account: string): Buffer {
  if (!describing.has(action)) return body
  const name = /"arn:aws:dynamodb:[^:"]*:[^:"]*:table\//g
  return Buffer.from(body.toString().replace(name, `"arn:aws:dynamodb:${region}:${account}:table/`))
}
