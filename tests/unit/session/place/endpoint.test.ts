import { describe, expect, it } from 'vitest'
import { awsEndpoint, checkEndpoint } from '../../../../src/session/place/endpoint'
import { defaultRegion, readRegion } from '../../../../src/session/place/region'
import { readTableName } from '../../../../src/session/place/table-name'
import { readWorkspaceName } from '../../../../src/session/place/workspace-name'

describe('the allow-list of endpoints', () => {
  it.each([
    ['https://dynamodb.us-east-1.amazonaws.com', 'us-east-1'],
    ['https://dynamodb.us-east-1.amazonaws.com/', 'us-east-1'],
    ['https://dynamodb.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['https://dynamodb-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['https://dynamodb.eu-central-1.api.aws', 'eu-central-1'],
    ['https://123456789012.ddb.ap-southeast-2.amazonaws.com', 'ap-southeast-2'],
    ['HTTPS://DynamoDB.US-East-1.AmazonAWS.com', 'us-east-1'],
  ])('%s is AWS in %s', (text, region) => {
    expect(checkEndpoint(text)).toMatchObject({ kind: 'aws', region })
  })

  it.each([
    'http://localhost:8000',
    'http://127.0.0.1:8000',
    'http://[::1]:8000',
    'https://localhost',
    'http://localhost:8000/path',
  ])('%s is this machine', (text) => {
    expect(checkEndpoint(text)).toEqual({ kind: 'local', endpoint: text })
  })

  it.each([
    'https://dynamodb.us-east-1.amazonaws.com.evil.example',
    'https://evil.example/dynamodb.us-east-1.amazonaws.com',
    'https://amazonaws.com.evil.example',
    'https://notamazonaws.com',
    'https://localhost.evil.example',
    'https://scylla.example:8043/alternator',
  ])('%s is somebody else', (text) => {
    expect(checkEndpoint(text)).toEqual({ kind: 'other', endpoint: text })
  })

  it.each([
    ['http://dynamodb.us-east-1.amazonaws.com', 'plain-http'],
    ['http://192.168.0.9:8000', 'plain-http'],
    ['http://localhost.evil.example', 'plain-http'],
    ['https://user:secret@dynamodb.us-east-1.amazonaws.com', 'user-in-url'],
    ['https://dynamodb.us-east-1.amazonaws.com@evil.example', 'user-in-url'],
    ['https://evil.example?x=1', 'query-in-url'],
    ['https://evil.example/#x', 'query-in-url'],
    ['https://s3.us-east-1.amazonaws.com', 'not-dynamodb'],
    ['https://dynamodb.us-east-1.amazonaws.com:8443', 'not-dynamodb'],
    ['ftp://example.org', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['localhost:8000', 'scheme'],
    ['somewhere', 'not-a-url'],
    ['', 'not-a-url'],
    [`https://${'a'.repeat(3000)}.example`, 'not-a-url'],
  ])('%s is refused: %s', (text, why) => {
    expect(checkEndpoint(text)).toEqual({ kind: 'refused', why })
  })

  it("a region's own endpoint passes the list", () => {
    expect(checkEndpoint(awsEndpoint(defaultRegion))).toMatchObject({ kind: 'aws', region: defaultRegion })
    const china = readRegion('cn-north-1') ?? defaultRegion
    expect(checkEndpoint(awsEndpoint(china))).toMatchObject({ kind: 'aws', region: china })
  })
})

describe('names', () => {
  it.each([
    [' US-East-1 ', 'us-east-1'],
    ['us-gov-west-1', 'us-gov-west-1'],
    ['us-iso-east-1', 'us-iso-east-1'],
    ['il-central-1', 'il-central-1'],
    ['mars', undefined],
    ['us-east-1.evil.example', undefined],
    ['us-east-1/', undefined],
  ])('region %s is %s', (text, region) => {
    expect(readRegion(text)).toBe(region)
  })

  it.each([
    ['tidebill', true],
    ['My_Table-1.x', true],
    ['ab', false],
    ['a'.repeat(255), true],
    ['a'.repeat(256), false],
    ['a b c', false],
    ['tablé', false],
  ])('table %s: %s', (text, valid) => {
    expect(readTableName(text) !== undefined).toBe(valid)
  })

  it.each([
    ['main', true],
    ['a-1', true],
    ['', false],
    ['Main', false],
    ['a#b', false],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
  ])('workspace %s: %s', (text, valid) => {
    expect(readWorkspaceName(text) !== undefined).toBe(valid)
  })
})
