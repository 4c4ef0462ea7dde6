/** So many parts of a page, of a thousand operations each, come without being asked for one by one. */
const ahead = 8

/**
 * Lets the worker of pdfjs send several parts of what it reads before they are asked for: it waits after each, and a page
 * of text has seven, every one of which would be a turn of both threads. `desiredSize` is what a stream still takes.
 */
export function sentAhead(thread: Worker): Worker {
  const post = thread.postMessage.bind(thread) as (message: unknown, transfer: Transferable[]) => void
  thread.postMessage = (message: { desiredSize?: unknown }, transfer: unknown) =>
    post(
      typeof message.desiredSize === 'number'
        ? { ...message, desiredSize: Math.max(message.desiredSize, ahead) }
        : message,
      transfer as Transferable[],
    )
  return thread
}
