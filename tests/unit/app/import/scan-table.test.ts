import { describe, expect, it } from 'vitest'
import { plainItem } from '../../../../src/app/pages/import/table/plain-item'
import { scanTable } from '../../../../src/app/pages/import/table/scan-table'
import type { ScanPorts } from '../../../../src/app/pages/import/table/scan-table'
import type { Answer } from '../../../../src/app/worker/worker-link'
import type { Request } from '../../../../src/messages/protocol'

/** A worker that gives these answers, one a request. */
function portsOf(answers: readonly Answer[], signal = new AbortController().signal) {
  const asked: Request[] = []
  const waited: number[] = []
  const read: number[] = []
  const ports: ScanPorts = {
    worker: {
      request(request) {
        asked.push(request)
        return Promise.resolve(answers[asked.length - 1] ?? { type: 'no-answer' })
      },
    },
    wait: (ms) => Promise.resolve(void waited.push(ms)),
    onProgress: (items) => read.push(items),
    signal,
  }
  return { ports, asked, waited, read }
}

const page = (id: string, last?: string): Answer => ({
  type: 'scanned',
  items: [{ id: { S: id } }],
  ...(last === undefined ? {} : { last: { id: { S: last } } }),
})

describe('a table is scanned page by page', () => {
  it('each page goes on where the one before ended, whatever stops the worker', async () => {
    const stopped = { type: 'no-answer', stopped: true } as const
    const busy = { type: 'checked', result: { kind: 'failed', detail: 'Throttling' } } as const
    const { ports, asked, read } = portsOf([
      page('a', 'a'),
      stopped,
      busy,
      page('b', 'b'),
      stopped,
      page('c'),
    ])
    const outcome = await scanTable('old', ports)
    if (outcome.kind !== 'read') throw new Error(outcome.kind)
    expect(JSON.parse(await outcome.file.text())).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    expect(read).toEqual([1, 2, 3])
    const [a, b] = [{ id: { S: 'a' } }, { id: { S: 'b' } }]
    const afters = asked.map((request) => (request.type === 'scan-table' ? request.after : undefined))
    expect(afters).toEqual([undefined, a, a, a, b, b])
  })

  it('a worker that never answers is given up, with longer and longer pauses', async () => {
    const { ports, asked, waited } = portsOf([])
    expect(await scanTable('old', ports)).toEqual({ kind: 'no-answer' })
    expect(asked.length).toBe(4)
    expect(waited).toEqual([1_000, 2_000, 4_000])
  })

  it('what cannot pass by itself is told at once', async () => {
    const why = { kind: 'not-allowed', action: 'dynamodb:Scan' } as const
    const { ports, asked } = portsOf([{ type: 'checked', result: why }])
    expect(await scanTable('old', ports)).toEqual({ kind: 'refused', why })
    expect(asked.length).toBe(1)
  })

  it('a person who has had enough gets nothing', async () => {
    const controller = new AbortController()
    const { ports, asked } = portsOf([page('a', 'a'), page('b', 'b'), page('c')], controller.signal)
    const outcome = await scanTable('old', { ...ports, onProgress: () => controller.abort() })
    expect(outcome).toEqual({ kind: 'stopped' })
    expect(asked.length).toBe(2)
  })
})

it('items keep every figure as it was written, lists that are kept as text unfold, and bytes are left out', () => {
  const item = {
    number: { S: 'A-1' },
    total: { N: '12345678901234567890.12' },
    paid: { BOOL: false },
    nothing: { NULL: true },
    tags: { SS: ['a', 'b'] },
    picture: { B: new Uint8Array([1]) },
    client: { M: { name: { S: 'Dora' }, strange: { X: 'y' } } },
    lines: { L: [{ M: { price: { N: '1.50' } } }, { B: new Uint8Array([1]) }] },
    kept: { S: '[{"price":"2"}]' },
    quoted: { S: '[not JSON' },
    broken: 'not of DynamoDB',
  }
  expect(plainItem(item)).toEqual({
    number: 'A-1',
    total: '12345678901234567890.12',
    paid: false,
    nothing: null,
    tags: ['a', 'b'],
    client: { name: 'Dora' },
    lines: [{ price: '1.50' }],
    kept: [{ price: '2' }],
    quoted: '[not JSON',
  })
})
