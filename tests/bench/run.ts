import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BenchModule, Row } from './row'

const folder = import.meta.dirname
const notBenches = ['run.ts', 'row.ts']

/** Four significant digits: the rest is noise. */
function shown(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(4)))
}

function cells({ name, unit, ours, range, limit, floor, ratio, peers }: Row): string[] {
  const others = Object.entries(peers).map(([peer, value]) => `${peer} ${shown(value)}`)
  return [
    name,
    unit,
    shown(ours),
    range === undefined || range[0] === range[1] ? '' : range.map(shown).join('–'),
    limit === undefined ? '' : `${shown(limit)}${ours > limit ? ' MISSED' : ''}`,
    shown(floor),
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    others.join(', '),
  ]
}

const heads = ['what', 'unit', 'ours', 'range', 'limit', 'floor', 'ratio', 'others']

function table(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cells)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function isBenchModule(loaded: unknown): loaded is BenchModule {
  return typeof loaded === 'object' && loaded !== null && 'run' in loaded && typeof loaded.run === 'function'
}

/** The bench files whose names the command line gives, or all of them. */
function chosenFiles(wanted: readonly string[]): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !notBenches.includes(name))
  return files.filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, ''))).sort()
}

/** Kept, with the machine named in it: what a page says of them can be looked up, and a change shows what it moved. */
const resultsFile = join(folder, 'results.json')

type Results = Record<string, readonly Row[]>

/** Results of the benches that this run leaves out. */
function earlierResults(): Results {
  if (!existsSync(resultsFile)) return {}
  return (JSON.parse(readFileSync(resultsFile, 'utf8')) as { results: Results }).results
}

function keep(results: Results): void {
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
  writeFileSync(resultsFile, `${JSON.stringify({ machine, results }, undefined, 2)}\n`)
}

async function rowsOf(file: string): Promise<readonly Row[]> {
  const loaded: unknown = await import(pathToFileURL(join(folder, file)).href)
  if (!isBenchModule(loaded)) throw new TypeError(`tests/bench/${file} exports no function run`)
  return loaded.run()
}

const wanted = process.argv.slice(2)
const results: Results = wanted.length === 0 ? {} : earlierResults()
const files = chosenFiles(wanted)
const failed: string[] = []
for (const file of files) {
  const name = file.replace(/\.ts$/, '')
  console.log(`\n${name}`)
  try {
    const rows = await rowsOf(file)
    results[name] = rows
    // After each of them, and whatever became of one: the run of all takes two hours.
    keep(results)
    console.log(table(rows))
  } catch (error) {
    failed.push(name)
    console.error(error)
  }
}

if (failed.length > 0) {
  console.error(`\nNot measured: ${failed.join(', ')}`)
  process.exitCode = 1
}

if (files.length === 0) {
  console.log('No bench was run: there is no such file in tests/bench.')
  process.exitCode = 1
}
