/**
 * Which folder may import which. What is not listed is not allowed. Folders that do not exist yet have their
 * walls already.
 */
const mayImport = {
  domain: [],
  reports: ['domain'],
  papers: ['domain'],
  session: [],
  sync: ['domain'],
  store: ['domain', 'sync'],
  clerk: ['domain', 'reports', 'papers', 'sync', 'store'],
  lists: ['domain', 'sync', 'store'],
  cloud: ['sync', 'session'],
  messages: ['session', 'sync'],
  sw: ['domain', 'reports', 'papers', 'session', 'sync', 'store', 'cloud', 'messages'],
  app: ['domain', 'reports', 'papers', 'session', 'sync', 'store', 'clerk', 'lists', 'messages'],
  lab: [],
}

/** npm packages with one home. A package that is not installed keeps its bare name, hence the second form. */
const homes = [
  { name: 'jspdf', packages: ['jspdf'], folders: ['papers'] },
  { name: 'aws-sdk', packages: ['@aws-sdk', '@smithy', '@aws-crypto'], folders: ['cloud'] },
  { name: 'dexie', packages: ['dexie'], folders: ['store'] },
  { name: 'minisearch', packages: ['minisearch'], folders: ['lists'] },
  { name: 'preact', packages: ['preact', '@preact', 'wouter-preact', 'lucide-preact'], folders: ['app'] },
  { name: 'workbox', packages: ['workbox-[^/]+'], folders: ['sw', 'app'] },
  { name: 'dynalite', packages: ['dynalite', 'amplify-dynamodb-simulator'], folders: ['lab'] },
]

/** What the lab's gateway needs to verify signatures as AWS does. */
const labPackages = '(@smithy/signature-v4|@aws-crypto/sha256-js)'

const inPackages = (names) => `(^|/)node_modules/(${names})/|^(${names})(/|$)`
const folder = (names) => `^src/(${names.join('|')})/`

const walls = Object.entries(mayImport).map(([from, to]) => ({
  name: `wall-${from}`,
  severity: 'error',
  comment:
    to.length === 0 ? `${from} imports no other folder` : `${from} may import ${to.join(', ')} and no more`,
  from: { path: folder([from]) },
  to: { path: '^(src|tests)/', pathNot: folder([from, ...to]) },
}))

const homeRules = homes.map(({ name, packages, folders }) => ({
  name: `home-of-${name}`,
  severity: 'error',
  comment: `only ${folders.join(' and ')} may import ${packages.join(', ')}`,
  from: { path: '^src/', pathNot: name === 'aws-sdk' ? folder([...folders, 'lab']) : folder(folders) },
  to: { path: inPackages(packages.join('|')) },
}))

module.exports = {
  forbidden: [
    ...walls,
    ...homeRules,
    {
      name: 'home-of-aws-sdk-lab',
      severity: 'error',
      comment: 'the lab verifies signatures with one package of the SDK and loads no client',
      from: { path: folder(['lab']) },
      to: { path: inPackages('@aws-sdk|@smithy|@aws-crypto'), pathNot: inPackages(labPackages) },
    },
    {
      name: 'wall-messages-types-only',
      severity: 'error',
      comment: 'the protocol takes types from elsewhere and no code',
      from: { path: folder(['messages']) },
      to: { path: '^src/', pathNot: folder(['messages']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'node-in-lab-only',
      severity: 'error',
      comment: 'everything else runs in browsers; what a folder has for the build runs in vite',
      from: { path: '^src/', pathNot: [folder(['lab']), '^src/[^/]+/build/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'unknown-folder',
      severity: 'error',
      comment: 'a folder without a wall, or a file beside the folders',
      from: { path: '^src/', pathNot: folder(Object.keys(mayImport)) },
      to: {},
    },
    {
      name: 'into-unknown-folder',
      severity: 'error',
      comment: 'a folder without a wall, or a file beside the folders',
      from: {},
      to: { path: '^src/', pathNot: folder(Object.keys(mayImport)) },
    },
    {
      name: 'cycle',
      severity: 'error',
      comment: 'files that need each other are one thing, or need a third',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      comment: 'an import that leads nowhere hides from every other rule',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The bench's peers bring packages of their own, installed when they are first measured.
    exclude: { path: '^(tests/checks/planted|dist|tests/bench/peers/page)/|^tests/bench/peers/server\\.js' },
    // Types count too: an import that the compiler drops is still knowledge of the other side.
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: require.resolve('./tsconfig.base.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
