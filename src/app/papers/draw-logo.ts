import type { StoredPicture } from '../../domain/picture'

export type LogoProblem = 'too-large' | 'no-picture' | 'too-many-points'

export type LogoOutcome =
  | { readonly ok: true; readonly picture: StoredPicture }
  | { readonly ok: false; readonly problem: LogoProblem }

/** What a person may pick; beyond it is a photograph by mistake. */
const mostBytes = 10_000_000
const mostPoints = 60_000_000
/** Enough for a printed logo of 5 cm at 300 points an inch. */
const widest = 640
const highest = 320
/** One document of the table holds 400 kB, and every device gets this one. */
const mostKept = 120_000

/** Whether the first bytes are those of PNG, JPEG, GIF or WebP, or of a text that may be SVG. A name proves nothing. */
async function mayBePicture(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  const text = new TextDecoder('latin1').decode(bytes)
  return /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/s.test(text) || /<svg[\s>]/i.test(text)
}

/**
 * Draws whatever picture was picked anew, small: of an animation the first frame, of CMYK what the screen makes of it, of an SVG
 * what it shows (an image runs no scripts and loads nothing). Metadata, such as where a photograph was taken, is gone.
 */
export async function drawLogo(file: Blob): Promise<LogoOutcome> {
  if (file.size > mostBytes) return { ok: false, problem: 'too-large' }
  if (!(await mayBePicture(file))) return { ok: false, problem: 'no-picture' }
  const isDrawn = new TextDecoder('latin1').decode(await file.slice(0, 4).arrayBuffer()).startsWith('\x89PNG')
  const isText = !isDrawn && /<svg[\s>]/i.test(await file.slice(0, 1024).text())
  const address = URL.createObjectURL(isText ? new Blob([file], { type: 'image/svg+xml' }) : file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // An SVG may not say how large it is.
    const [width, height] = [image.naturalWidth || widest, image.naturalHeight || highest]
    if (width * height > mostPoints) return { ok: false, problem: 'too-many-points' }
    const scale = Math.min(widest / width, highest / height, isText ? Infinity : 1)
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    }
    return { ok: true, picture: await kept(image, size) }
  } catch {
    return { ok: false, problem: 'no-picture' }
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** As PNG, which keeps what is see-through; as JPEG on white where that would be too much to keep. */
async function kept(
  image: HTMLImageElement,
  { width, height }: { width: number; height: number },
): Promise<StoredPicture> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('nothing to draw on')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  const png = await blobOf(canvas, 'image/png')
  if (png.size <= mostKept) return { type: 'image/png', width, height, data: await base64Of(png) }
  pen.globalCompositeOperation = 'destination-over'
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  return { type: 'image/jpeg', width, height, data: await base64Of(await blobOf(canvas, 'image/jpeg')) }
}

const blobOf = (canvas: HTMLCanvasElement, type: StoredPicture['type']): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('not drawn')) : resolve(blob)), type, 0.86)
  })

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
