import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the browser's install dialog shows, of the pictures that `npm run pictures` takes. */
const labels: Readonly<Record<string, string>> = {
  editor: 'An invoice beside its live preview',
  analytics: 'Turnover, and what is still open',
  'invoices-phone': 'All invoices on a phone',
  'editor-phone': 'Writing an invoice on a phone',
}

export interface InstallPicture {
  readonly src: string
  readonly sizes: string
  readonly type: 'image/png'
  readonly form_factor: 'narrow' | 'wide'
  readonly label: string
}

/** For the web manifest; the size is read from the file, so that it is never another. */
export function installPictures(publicFolder: string): InstallPicture[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const src = `screenshots/${name}.png`
    const path = join(publicFolder, src)
    if (!existsSync(path)) return []
    const bytes = readFileSync(path)
    // The header of a PNG: width and height stand at fixed places.
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    const form = width < height ? 'narrow' : 'wide'
    return [{ src, sizes: `${width}x${height}`, type: 'image/png', form_factor: form, label }]
  })
}
