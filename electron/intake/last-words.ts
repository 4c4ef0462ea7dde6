const kept = 4096

/** Keeps the end of a stream, enough to tell why a process stopped. */
export function lastWordsOf(stream: NodeJS.ReadableStream | null): () => string {
  let words = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-kept)
  })
  return () => words
}
