import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { isSystemLeftover } from '#shared/text/system-leftover.ts'

/** A file with the folders it lies in, outermost first; `null` where it cannot be read. Links are not among them. */
export type TreeFile = { name: string; labels: string[]; file: File | null }

/** `tooMany`: the folder of that name and its folders hold more files than come in at once, and none was read. */
export type FileTree = { files: TreeFile[] } | { tooMany: string }

type Place = { entry: FileSystemEntry; labels: string[] }

/** The files of a drop, those of its folders too. To be called while the event lasts: its entries are gone afterwards. */
export function droppedTree({ items }: DataTransfer): Promise<FileTree> {
  const given = [...items].filter(({ kind }) => kind === 'file')
  const places: Place[] = []
  const plain: TreeFile[] = []
  for (const item of given) {
    const entry = item.webkitGetAsEntry()
    const file = entry ? null : item.getAsFile()
    if (entry) places.push({ entry, labels: [] })
    else if (file) plain.push({ name: file.name, labels: [], file })
  }
  return readPlaces(places, plain)
}

async function readPlaces(places: readonly Place[], files: TreeFile[]): Promise<FileTree> {
  for (const { entry, labels } of places) {
    if (files.length >= intakeLimits.folderFiles) return { tooMany: labels[0] ?? entry.name }
    if (!isFolder(entry)) {
      if (isSystemLeftover(labels, entry.name)) continue
      files.push({ name: entry.name, labels, file: await fileOf(entry as FileSystemFileEntry) })
      continue
    }
    const inside = [...labels, cleanFileName(entry.name)].slice(0, intakeLimits.labels)
    const entries = await entriesOf(entry)
    const read = await readPlaces(
      entries.map(one => ({ entry: one, labels: inside })),
      files,
    )
    if ('tooMany' in read) return read
  }
  return { files }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise(resolve => entry.file(resolve, () => resolve(null)))

/** A folder gives its entries some at a time, then none; one that cannot be read is as one that is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (all.length <= intakeLimits.folderFiles) {
    const some = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
  return all
}
