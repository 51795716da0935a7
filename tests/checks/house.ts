import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../support/built-app'
import type { Check } from './check'
import { sourceFiles, trackedFiles } from './tracked-files'

/** Places of one person's machine, as they get into files by copy and paste. */
const machinePath = /(?<![\w#/.-])\/(?:home|root|work|Users|var\/folders)\/[\w.-]+|[A-Z]:\\Users\\/
const registryAddress = /https?:\/\/(?:[\w-]+\.)*registry\.[\w.-]+/

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.[a-z]+$/
const drawers = /^(utils?|helpers?|common|managers?|misc|shared)$/

function examineNames(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const parts = name.split('/')
    const file = parts.at(-1) ?? ''
    const words = parts.flatMap((part) => part.replace(/\..*$/, '').split('-'))
    const drawer = words.find((word) => drawers.test(word))
    return [
      ...(kebabCase.test(file) ? [] : [`${name}: not in kebab-case`]),
      ...(drawer === undefined ? [] : [`${name}: "${drawer}" says nothing about what is inside`]),
    ]
  })
}

function examineTexts(folder: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text.includes('\0')) return []
    const path = machinePath.exec(text)?.[0]
    const address = registryAddress.exec(text)?.[0]
    return [
      ...(path === undefined ? [] : [`${name}: a path of one machine, ${path}`]),
      ...(address === undefined ? [] : [`${name}: a registry's address, ${address}`]),
    ]
  })
}

/** How files are called, and what no tracked file may hold. */
export const house: Check = {
  name: 'names and paths',
  run: async () => {
    const sources = sourceFiles()
    if (sources.length === 0) return ['no source file to look at']
    return [...examineNames(sources), ...examineTexts(repository, trackedFiles())]
  },
  runOnPlanted: async () => {
    const folder = join(repository, 'tests/checks/planted/tracked')
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const names = entries.filter((name) => name.endsWith('.ts'))
    return [...examineNames(names), ...examineTexts(folder, names)]
  },
  planted: [
    { title: 'a path of one machine', complaint: /knows-a-machine\.ts: a path of one machine/ },
    { title: "a registry's address", complaint: /knows-a-registry\.ts: a registry's address/ },
    { title: 'a file called utils', complaint: /utils\.ts: "utils" says nothing/ },
    { title: 'a name in camel case', complaint: /CamelCase\.ts: not in kebab-case/ },
  ],
  innocent: /one-thing/,
}
