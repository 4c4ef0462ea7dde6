import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Bytes asked for at once: the first of a file come with its length, and are the whole of a small one. */
export const rangeSize = 1 << 18

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

export type FileStart = { bytes: Uint8Array; length: number }

/** Bytes `[begin, end)` of a file, and its whole length. Rejects where the file is not there. */
export async function readRange(url: string, begin: number, end: number, signal: AbortSignal): Promise<FileStart> {
  const answer = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal })
  if (!answer.ok) throw new Error(`the file answered ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1]
  return { bytes, length: total === undefined ? bytes.length : Number(total) }
}
