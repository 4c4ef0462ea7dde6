import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { readingTime } from '#shared/domain/reading-time.ts'
import { sentAhead } from './sent-ahead.ts'
import { rangeSize, readStart, VaultRanges } from './vault-ranges.ts'
import { watchAnswers } from './watch-answers.ts'

/** Data pdfjs needs beside its code, copied into the bundle by the build. */
const assets = '/pdfjs'

/** A PDF of the vault; its size in bytes is that of the record that names it, where one does. */
type KeptPdf = { sha256: string; size?: number }

export type OpenedPdf = {
  /** Rejects when the file cannot be opened, or is closed before its first bytes came; stays pending once it is stuck or closed later. */
  document: Promise<PDFDocumentProxy>
  /** Ends the work on the file, whatever it is at, without waiting for it: nothing is to be asked of the document any more. */
  close(): void
}

type Reader = { thread: Worker; worker: PDFWorker }

function newReader(): Reader {
  const thread = sentAhead(new Worker(workerUrl, { type: 'module' }))
  return { thread, worker: PDFWorker.create({ port: thread }) }
}

/** Waits for the next file: a worker takes longer to start than a file to open. */
let spare: Reader | null = null
/** Readers that are leaving their file. */
let returning = 0

/** So long does one wait for a reader that is told to leave its file, in milliseconds. */
const leaving = 500

function endReader({ thread, worker }: Reader): void {
  thread.terminate()
  worker.destroy()
}

/** A reader that leaves its file when it is told to reads the next one: it has done all this before. */
async function giveBack(reader: Reader, file: PDFDocumentLoadingTask): Promise<void> {
  returning += 1
  // Whoever shows it takes it away first.
  await new Promise(resolve => setTimeout(resolve))
  const left = await Promise.race([
    file.destroy().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>(resolve => setTimeout(resolve, leaving, false)),
  ])
  returning -= 1
  if (left && spare === null) spare = reader
  else endReader(reader)
}

/** Makes the next opening faster; for a moment when nobody waits for anything. */
export function prepareReader(): void {
  if (spare === null && returning === 0) spare = newReader()
}

function takeReader(): Reader {
  const taken = spare ?? newReader()
  spare = null
  return taken
}

/**
 * Opens the vault's file by ranges, from this page's own origin; nothing else is ever asked. The file has a worker of its
 * own while it is open, which is ended when it has not answered for as long as a file may take: `onStuck` is then called.
 * Where its `size` is known, a small one comes at once.
 */
export function openPdf({ sha256, size = 0 }: KeptPdf, onStuck: () => void): OpenedPdf {
  // One that is leaving its file will be there before the bytes are: nothing is started in its stead yet.
  let reader: Reader | null = spare !== null || returning === 0 ? takeReader() : null
  let file: PDFDocumentLoadingTask | null = null
  const url = `/blob/${sha256}?type=pdf`
  const closed = new AbortController()
  const open = async () => {
    const start = await readStart(url, closed.signal, size)
    closed.signal.throwIfAborted()
    const isWhole = start.bytes.length >= start.length
    reader ??= takeReader()
    file = getDocument({
      ...(isWhole ? { data: start.bytes } : { range: new VaultRanges(url, start, closed.signal, giveUp) }),
      worker: reader.worker,
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
    })
    return file.promise
  }
  // A worker that loops hears no word to stop: it is ended, and what it was asked stays without an answer.
  const end = () => {
    closed.abort()
    if (reader) endReader(reader)
  }
  function giveUp(): void {
    stopWatching()
    end()
    onStuck()
  }
  const document = open()
  let isOpen = false
  document.then(
    () => {
      isOpen = true
    },
    () => undefined,
  )
  const stopWatching = watchAnswers(() => document.then(opened => opened.getPageLayout()), readingTime, giveUp)
  return {
    document,
    close: () => {
      if (closed.signal.aborted) return
      stopWatching()
      if (!isOpen || !file || !reader) return end()
      closed.abort()
      void giveBack(reader, file)
    },
  }
}
