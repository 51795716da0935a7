import { Zip, ZipDeflate } from 'fflate'

/** A zip file that grows one paper at a time; what is finished of it is not kept twice. */
export class PaperZip {
  private readonly parts: BlobPart[] = []
  private readonly names = new Set<string>()
  private failure: unknown
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) this.failure = error
    else this.parts.push(chunk)
  })

  get count(): number {
    return this.names.size
  }

  /** @param at epoch milliseconds; a zip file knows no moment before 1980 */
  add(name: string, bytes: Uint8Array, at: number): void {
    const entry = new ZipDeflate(this.freeName(name), { level: 6 })
    entry.mtime = Math.max(at, Date.UTC(1980, 0, 2))
    this.zip.add(entry)
    entry.push(bytes, true)
    if (this.failure !== undefined) throw new Error('the zip file broke', { cause: this.failure })
  }

  finish(): Blob {
    this.zip.end()
    return new Blob(this.parts, { type: 'application/zip' })
  }

  /** Two papers of one name would unpack to one. Names differ by more than case, as some file systems want. */
  private freeName(name: string): string {
    const dot = name.lastIndexOf('.')
    let free = name
    for (let copy = 2; this.names.has(free.toLowerCase()); copy += 1) {
      free = `${name.slice(0, dot)} (${copy})${name.slice(dot)}`
    }
    this.names.add(free.toLowerCase())
    return free
  }
}
