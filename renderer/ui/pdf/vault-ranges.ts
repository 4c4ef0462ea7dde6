import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Bytes asked for at once: the first of a file come with its length, and are the whole of a small one. */
export const rangeSize = 1 << 18

/** Bytes of a file that is read whole: asking for its parts one after the other would take longer. */
const wholeSize = 1 << 23

/** The parts of a file that pdfjs asks for, each by its own range: the whole is never asked for. */
export class VaultRanges extends PDFDataRangeTransport {
  readonly #url: string
  readonly #signal: AbortSignal
  readonly #onFailure: () => void

  constructor(url: string, { bytes, length }: FileStart, signal: AbortSignal, onFailure: () => void) {
    super(length, bytes, true)
    this.#url = url
    this.#signal = signal
    this.#onFailure = onFailure
  }

  override requestDataRange(begin: number, end: number): void {
    readRange(this.#url, begin, end, this.#signal).then(
      ({ bytes }) => this.onDataRange(begin, bytes),
      () => {
        if (!this.#signal.aborted) this.#onFailure()
      },
    )
  }
}

/** The first bytes of a file; of one that is soon read, all of them. `size` is what it is thought to be; 0: unknown. */
export async function readStart(url: string, signal: AbortSignal, size: number): Promise<FileStart> {
  const start = await readRange(url, 0, size > wholeSize ? rangeSize : Math.max(size, rangeSize), signal)
  const { bytes, length } = start
  if (bytes.length >= length || length > wholeSize) return start
  const whole = new Uint8Array(length)
  whole.set(bytes)
  const rest = await readRange(url, bytes.length, length, signal)
  if (rest.bytes.length !== length - bytes.length) throw new Error('the file is shorter than it said')
  whole.set(rest.bytes, bytes.length)
  return { bytes: whole, length }
}

export type FileStart = { bytes: Uint8Array; length: number }

/** Bytes `[begin, end)` of a file, and its whole length. Rejects where the file is not there. */
async function readRange(url: string, begin: number, end: number, signal: AbortSignal): Promise<FileStart> {
  const answer = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal })
  if (!answer.ok) throw new Error(`the file answered ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1]
  return { bytes, length: total === undefined ? bytes.length : Number(total) }
}
