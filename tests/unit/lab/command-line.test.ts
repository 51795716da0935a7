import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../src/lab/command-line'

describe('the command line', () => {
  it('starts dynalite and both servers at their known ports when nothing is said', () => {
    expect(readCommandLine([])).toEqual({
      kind: 'start',
      options: { engine: 'dynalite', port: 4173, labPort: 8000, build: true },
    })
  })

  it('takes every option', () => {
    const words = ['--engine', 'dynamodb-local', '--port=1', '--lab-port', '65535', '--no-build']
    expect(readCommandLine(words)).toEqual({
      kind: 'start',
      options: { engine: 'dynamodb-local', port: 1, labPort: 65_535, build: false },
    })
    expect(readCommandLine(['--help'])).toEqual({ kind: 'help' })
  })

  it.each([
    ['--engine', 'mysql'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', '80a'],
    ['--lab-port', '-1'],
    ['--unknown'],
    ['word'],
  ])('explains what is wrong with %s %s', (...words) => {
    expect(readCommandLine(words)).toMatchObject({ kind: 'wrong', why: expect.stringMatching(/./) as string })
  })
})
