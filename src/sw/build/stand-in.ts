/** A module of a package whose work the worker never needs, and what stands in its place. */
export interface StandIn {
  /** End of the module's path, from the package's name on. */
  readonly module: string
  /** Why nothing calls it. */
  readonly why: string
  /** What the bundle gets instead, given the module's own source; every export that something imports must be there. */
  readonly source: (original: string) => string
}

const refusal = (name: string): string => `throw new Error(${JSON.stringify(`${name} is not in this build`)})`

/** Functions and classes that throw an error naming them as soon as they are called or made. */
export const neverCalled = (...names: readonly string[]): string =>
  names.map((name) => `export function ${name}() { ${refusal(name)} }`).join('\n')

/** A class that can be made, as its owner does before knowing whether it is needed; its methods throw. */
export const neverUsed = (name: string, methods: readonly string[]): string => {
  const body = methods.map((method) => `${method}() { ${refusal(`${name}.${method}`)} }`)
  return `export class ${name} { ${body.join(' ')} }`
}

/** A class with one static method that hands back the handler it is given, and takes nothing else. */
export const handsBack = (name: string, method: string, sign: string): string =>
  `export class ${name} { static ${method}(given) { if (typeof given?.${sign} === 'function') return given; ` +
  `${refusal(name)} } }`

/**
 * The module itself, which throws where it would fetch another one.
 * @throws Error when it has no such `import()`, or several
 */
export const neverImported = (module: string, original: string): string => {
  const [before, after, ...more] = original.split(`await import("${module}")`)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`one import() of ${module} was expected`)
  return `${before}(() => { ${refusal(module)} })()${after}`
}

/** A function that makes a date of seconds since the epoch, and takes no other form. */
export const secondsOnly = (name: string): string =>
  `export function ${name}(value) { if (typeof value === 'number') return new Date(Math.round(value * 1000)); ` +
  `${refusal(name)} }`

/**
 * The step of a client that repeats requests, at its place among the others, which name it: each request goes on once.
 * @throws Error when it does not say where its place is
 */
export const passedOnOnce = (original: string): string => {
  const place = /export const retryMiddlewareOptions = \{[^}]*\}/.exec(original)?.[0]
  if (place === undefined) throw new Error('the place of the step that repeats requests was expected')
  return `${place}
    export const bindRetryMiddleware = () => () => (next) => next
    export const bindGetRetryPlugin = () => () => ({
      applyToStack: (stack) => stack.add((next) => next, retryMiddlewareOptions),
    })`
}

const errorShape = /export var (\w+)\$ = \[-3, n0, [^;]*\];\nn0_registry\.registerError\(\1\$, \1\);\n/g

/** The schemas of a client without those of its errors, which drag a class each along. */
export const withoutErrorShapes = (original: string): string => {
  const shapes = [...original.matchAll(errorShape)].length
  if (shapes < 30) throw new Error(`${shapes} shapes of errors were found where there are some 35`)
  return original.replace(errorShape, '')
}
