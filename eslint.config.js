import tseslint from 'typescript-eslint'

/** Globals of the world that pure code reaches through ports only. */
const world = [
  'fetch',
  'indexedDB',
  'navigator',
  'performance',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'localStorage',
  'caches',
]

const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }

const pureSyntax = [
  namedExportsOnly,
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes through a port.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes through a port.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes through a port.',
  },
  {
    selector: "MemberExpression[object.name='globalThis'][property.name!='crypto']",
    message: 'The world comes through a port.',
  },
]

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.lab/', 'node_modules/', 'tests/checks/planted/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    // A rule that can be switched off in place is a wish.
    linterOptions: { noInlineConfig: true },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'no-eval': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', namedExportsOnly],
    },
  },
  {
    files: ['src/domain/**', 'src/reports/**', 'src/papers/**', 'src/session/**', 'src/sync/**'],
    rules: {
      'no-restricted-globals': ['error', ...world],
      'no-restricted-syntax': ['error', ...pureSyntax],
    },
  },
  { files: ['src/lab/**', 'tests/**', '*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
)
