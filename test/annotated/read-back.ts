import { spawnSync } from 'node:child_process'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Read = {
  subtype: string
  id: string
  rect: number[]
  quadPoints: Float32Array | null
  titleObj: { str: string }
  contentsObj: { str: string }
  color: Uint8ClampedArray | null
  hasAppearance: boolean
  inReplyTo?: string
  state?: string
  stateModel?: string
  creationDate?: string
  modificationDate?: string
  popupRef?: string
}

/** Annotations of a page as pdfjs reads them. */
export async function annotationsOf(bytes: Uint8Array, page = 1): Promise<Read[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    return (await (await document.getPage(page)).getAnnotations({ intent: 'any' })) as Read[]
  } finally {
    await task.destroy()
  }
}

/** A page as poppler draws it, 72 points an inch: `at` is in pixels from its upper left corner. */
export function pictureOf(path: string, page = 1) {
  const { stdout, status } = spawnSync(
    'pdftoppm',
    ['-r', '72', '-cropbox', '-f', String(page), '-l', String(page), '-singlefile', path],
    { maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(`pdftoppm ended with ${status}`)
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('pdftoppm wrote no picture')
  const width = Number(head[1])
  const pixels = stdout.subarray(head[0].length)
  return {
    width,
    height: Number(head[2]),
    at: (x: number, y: number) => {
      const from = 3 * (Math.round(y) * width + Math.round(x))
      return `#${pixels
        .subarray(from, from + 3)
        .toString('hex')
        .toUpperCase()}`
    },
  }
}
