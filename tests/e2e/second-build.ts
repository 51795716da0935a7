import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApp } from '../support/built-app'

/** Name and hash of a file below `assets/`, as the build writes them. */
const hashed = /^(.+-)([\w-]{8})(\.(?:js|css))$/

/**
 * The production build once more, as its next version would be: every hashed file has another name, so nothing of the old one
 * is on the server any more, and the page says `data-build="second"` of itself. Delete the folder when done.
 */
export async function makeSecondBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-second-'))
  await cp(builtApp, folder, {
    recursive: true,
    filter: (path) => !/\.ttf$|screenshots/.test(path),
  })
  const assets = join(folder, 'assets')
  const names = (await readdir(assets)).flatMap((name) => {
    const [, stem, hash, ending] = hashed.exec(name) ?? []
    return hash === undefined ? [] : [[name, `${stem}${[...hash].reverse().join('')}${ending}`] as const]
  })
  for (const [old, next] of names) await rename(join(assets, old), join(assets, next))
  const texts = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|html)$/.test(name))
  for (const text of texts) {
    const path = join(folder, text)
    const before = await readFile(path, 'utf8')
    await writeFile(
      path,
      names.reduce((renamed, [old, next]) => renamed.replaceAll(old, next), before),
    )
  }
  const page = (await readFile(join(folder, 'index.html'), 'utf8')).replace(
    '<html ',
    '<html data-build="second" ',
  )
  await writeFile(join(folder, 'index.html'), page)
  await changeRevision(join(folder, 'sw.js'), page)
  return folder
}

async function changeRevision(worker: string, page: string): Promise<void> {
  const script = await readFile(worker, 'utf8')
  const entry = /"revision":"\w+","url":"index\.html"/
  if (!entry.test(script)) throw new Error('the worker does not precache the page as it used to')
  const revision = createHash('md5').update(page).digest('hex')
  await writeFile(worker, script.replace(entry, `"revision":"${revision}","url":"index.html"`))
}
