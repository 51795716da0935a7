import ts from 'typescript'
import { join } from 'node:path'
import { repository } from '../support/built-app'
import type { Check } from './check'
import { brokenTool, inRepository, plantedRoot, runTool } from './tool'
import { unread } from './tracked-files'

async function compile(parameters: readonly string[]): Promise<string[]> {
  const result = await runTool('typescript/bin/tsc', ['--build', '--pretty', 'false', ...parameters])
  const errors = result.stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  return errors.length === 0 && result.status !== 0 ? [brokenTool('tsc', result)] : errors
}

/** The files of every project that the root names. */
function filesInProjects(): string[] {
  const config = ts.readConfigFile(join(repository, 'tsconfig.json'), (path) => ts.sys.readFile(path))
    .config as {
    references: { path: string }[]
  }
  return config.references.flatMap(({ path }) => {
    const project = ts.resolveProjectReferencePath({ path: join(repository, path) })
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
    const parsed = ts.getParsedCommandLineOfConfigFile(project, {}, host)
    return (parsed?.fileNames ?? []).map(inRepository)
  })
}

/** Every realm compiles with the globals that it has at run time and no others. */
export const types: Check = {
  name: 'types',
  run: async () => [...(await compile([])), ...unread('tsc', filesInProjects())],
  // Forced: an earlier result would prove nothing about today's settings.
  runOnPlanted: () => compile(['--force', join(plantedRoot, 'types')]),
  planted: [
    { title: 'the domain that uses the document', complaint: /domain\/reads-the-page\.ts.*'document'/ },
    { title: 'the protocol core that uses fetch', complaint: /sync\/fetches\.ts.*'fetch'/ },
    { title: 'the worker that uses the document', complaint: /worker\/reads-the-page\.ts.*'document'/ },
    { title: 'the page that uses Node', complaint: /page\/reads-a-file\.ts.*'node:fs'/ },
    { title: 'the lab that uses the document', complaint: /node\/reads-the-page\.ts.*'document'/ },
    { title: 'an unchecked index', complaint: /sync\/trusts-an-index\.ts.*TS2322/ },
    { title: 'undefined for an absent field', complaint: /sync\/blurs-absence\.ts.*TS2375/ },
  ],
}
