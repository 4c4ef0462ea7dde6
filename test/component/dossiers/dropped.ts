import type { Locator } from 'vitest/browser'

/** Entries of a drop as Chromium gives them: a page cannot make any, only a system that drags does. */
type Entry = Pick<FileSystemEntry, 'name' | 'isDirectory'>

/** As many as a directory reader gives at a time. */
const listedAtOnce = 100

export function aFolder(name: string, inside: (string | Entry)[]): Entry {
  const entries = inside.map(one => (typeof one === 'string' ? aFile(one) : one))
  const createReader = () => {
    let at = 0
    return {
      readEntries: (give: (some: Entry[]) => void) => {
        const some = entries.slice(at, at + listedAtOnce)
        at += listedAtOnce
        give(some)
      },
    }
  }
  return { name, isDirectory: true, ...{ createReader } }
}

const aFile = (name: string): Entry => ({
  ...{ name, isDirectory: false },
  ...{ file: (give: (file: File) => void) => give(new File(['x'], name)) },
})

/** A file that went away, or that one may not read. */
export const unreadable = (name: string): Entry => ({
  ...{ name, isDirectory: false },
  ...{ file: (_: unknown, fail: (error: DOMException) => void) => fail(new DOMException('', 'NotFoundError')) },
})

/** Drops entries on a target. */
export function drop(target: Locator, ...entries: Entry[]): void {
  const data = new DataTransfer()
  for (const { name } of entries) data.items.add(new File([], name))
  const items = entries.map(entry => ({ kind: 'file', webkitGetAsEntry: () => entry }))
  Object.defineProperty(data, 'items', { value: items })
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target.element().dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  }
}
