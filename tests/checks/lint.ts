import type { Check } from './check'
import { brokenTool, inRepository, runTool } from './tool'
import { unread } from './tracked-files'

interface LintedFile {
  readonly filePath: string
  readonly messages: readonly {
    readonly ruleId: string | null
    readonly line?: number
    readonly message: string
  }[]
}

async function lintedFiles(cwd: string, parameters: readonly string[]): Promise<LintedFile[] | string> {
  const command = ['.', '--format', 'json', '--max-warnings', '0', ...parameters]
  const result = await runTool('eslint/bin/eslint.js', command, cwd)
  return result.stdout.startsWith('[')
    ? (JSON.parse(result.stdout) as LintedFile[])
    : brokenTool('eslint', result)
}

function complaints(files: readonly LintedFile[]): string[] {
  return files.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, message }) =>
        `${inRepository(filePath)}:${line ?? 0} ${ruleId ?? 'parsing'}: ${message}`,
    ),
  )
}

/** Every rule of eslint.config.js. */
export const lint: Check = {
  name: 'lint',
  run: async () => {
    const files = await lintedFiles('.', [])
    if (typeof files === 'string') return [files]
    const read = files.map(({ filePath }) => inRepository(filePath))
    return [...complaints(files), ...unread('eslint', read)]
  },
  runOnPlanted: async () => {
    // From inside the tree, its src/domain is what the settings call src/domain.
    const files = await lintedFiles('tests/checks/planted/lint', ['--config', '../../../../eslint.config.js'])
    return typeof files === 'string' ? [files] : complaints(files)
  },
  planted: [
    { title: 'a floating promise', complaint: /floating-promise\.ts.*no-floating-promises/ },
    { title: 'a forgotten case', complaint: /forgotten-case\.ts.*switch-exhaustiveness-check/ },
    {
      title: 'a forgotten case under a comment that disables the rule',
      complaint: /forgotten-case-with-disable\.ts.*switch-exhaustiveness-check/,
    },
    { title: 'a line to the console', complaint: /writes-to-the-console\.ts.*no-console/ },
    { title: 'the type any', complaint: /any-type\.ts.*no-explicit-any/ },
    { title: 'a note to finish later', complaint: /unfinished\.ts.*no-warning-comments/ },
    { title: 'a default export', complaint: /default-export\.ts.*no-restricted-syntax/ },
    { title: 'loose equality', complaint: /loose-equality\.ts.*eqeqeq/ },
    { title: 'a file of more than 300 lines', complaint: /endless-file\.ts.*max-lines/ },
    { title: 'Date.now in the domain', complaint: /reads-the-clock\.ts.*no-restricted-syntax/ },
    { title: 'the current date in the domain', complaint: /makes-a-date\.ts.*no-restricted-syntax/ },
    { title: 'Math.random in the domain', complaint: /draws-lots\.ts.*no-restricted-syntax/ },
    { title: 'a timer in sync', complaint: /sets-a-timer\.ts.*no-restricted-globals/ },
    { title: 'a global reached through globalThis', complaint: /reaches-around\.ts.*no-restricted-syntax/ },
  ],
  innocent: /fine\.ts/,
}
