import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { readingTime } from '#shared/domain/reading-time.ts'
import { rangeSize, readStart, VaultRanges } from './vault-ranges.ts'
import { watchAnswers } from './watch-answers.ts'

/** Data pdfjs needs beside its code, copied into the bundle by the build. */
const assets = '/pdfjs'

export type OpenedPdf = {
  /** Rejects when the file cannot be opened, or is closed before its first bytes came; stays pending once it is stuck or closed later. */
  document: Promise<PDFDocumentProxy>
  /** Ends the work on the file at once, whatever it is at: nothing asked of the document is answered any more. */
  close(): void
}

type Reader = { thread: Worker; worker: PDFWorker }

function newReader(): Reader {
  const thread = new Worker(workerUrl, { type: 'module' })
  return { thread, worker: PDFWorker.create({ port: thread }) }
}

/** Waits for the next file: a worker takes longer to start than a file to open. */
let spare: Reader | null = null

/** Makes the next opening faster; for a moment when nobody waits for anything. */
export function prepareReader(): void {
  spare ??= newReader()
}

function takeReader(): Reader {
  const taken = spare ?? newReader()
  spare = null
  return taken
}

/**
 * Opens the vault's file by ranges, from this page's own origin; nothing else is ever asked. The file has a worker of its
 * own, which is ended when it closes and when it has not answered for as long as a file may take: `onStuck` is then called.
 */
export function openPdf(sha256: string, onStuck: () => void): OpenedPdf {
  const { thread, worker } = takeReader()
  const url = `/blob/${sha256}?type=pdf`
  const closed = new AbortController()
  const open = async () => {
    const start = await readStart(url, closed.signal)
    const isWhole = start.bytes.length >= start.length
    return getDocument({
      ...(isWhole ? { data: start.bytes } : { range: new VaultRanges(url, start, closed.signal, giveUp) }),
      worker,
      cMapUrl: `${assets}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}/standard_fonts/`,
      wasmUrl: `${assets}/wasm/`,
      iccUrl: `${assets}/iccs/`,
      rangeChunkSize: rangeSize,
      disableAutoFetch: true,
      // Without it the rest of the file comes over all the same.
      disableStream: true,
      isEvalSupported: false,
      enableXfa: false,
    }).promise
  }
  // A worker that loops hears no word to stop: it is ended, and what it was asked stays without an answer.
  const end = () => {
    closed.abort()
    thread.terminate()
    worker.destroy()
  }
  function giveUp(): void {
    stopWatching()
    end()
    onStuck()
  }
  const document = open()
  const stopWatching = watchAnswers(() => document.then(opened => opened.getPageLayout()), readingTime, giveUp)
  return {
    document,
    close: () => {
      stopWatching()
      end()
    },
  }
}
