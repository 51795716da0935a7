import { describe, expect, it } from 'vitest'
import { checkEndpoint } from '../../../../src/session/place/endpoint'
import { readRegion } from '../../../../src/session/place/region'
import { readTableName } from '../../../../src/session/place/table-name'
import { readWorkspaceName } from '../../../../src/session/place/workspace-name'
import { checkCredentialsUrl } from '../../../../src/session/refresh/credentials-url'
import { authorizationOf } from '../../../../src/session/refresh/credentials-source'

/** What would end a header, a key of the table, an address or an element if it were believed. */
const hostile = [
  ['markup', '"><img src=x onerror=alert(1)>'],
  ['a formula', '=HYPERLINK("http://third.example")'],
  ['a header’s end', 'us-east-1\r\nHost: third.example'],
  ['a line’s end', 'us-east-1\nmain'],
  ['a text turned round', 'us-east-1\u202e'],
  ['a name that looks alike', 'us-е\u0430st-1'],
  ['a divider of keys', 'main#log'],
  ['a way out of the folder', '../../main'],
  ['an end of text', 'us-east-1\0'],
  ['a name without end', 'a'.repeat(5_000)],
] as const

describe.each(hostile)('%s', (_, text) => {
  it('is no region, table or workspace', () => {
    expect([readRegion(text), readTableName(text), readWorkspaceName(text)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leads no request to another host', () => {
    for (const address of [text, `https://dynamodb.us-east-1.amazonaws.com${text}`]) {
      const known = checkEndpoint(address)
      if (known.kind === 'aws') expect(new URL(known.endpoint).host).toBe('dynamodb.us-east-1.amazonaws.com')
      else expect(['other', 'refused']).toContain(known.kind)
    }
    expect(checkCredentialsUrl(text)).toMatchObject({ kind: 'refused' })
  })

  it('puts no second header beside the token', () => {
    const header = authorizationOf(`token ${text}`) ?? authorizationOf(text) ?? ''
    expect(header).not.toMatch(/[^\x20-\x7E]/)
    expect(() => new Headers({ Authorization: header })).not.toThrow()
  })
})

it.each(['__proto__', 'constructor', 'toString'])(
  'a table or workspace called %s is a name like others or none',
  (name) => {
    expect([undefined, name]).toContain(readTableName(name))
    expect(readWorkspaceName(name)).toBe(name === 'constructor' ? name : undefined)
  },
)
