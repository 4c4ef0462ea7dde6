import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { isSystemLeftover } from '#shared/text/system-leftover.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** Bytes where a name is not UTF-8, as Linux allows: a text would name another file. */
type Path = string | Buffer

/**
 * Where a file lies, to be read, and how it is called; `labels`: its folders from the chosen one, outermost first.
 * `folders`: those that lead to it from the chosen one, of a file that was found in a folder.
 */
export type PlacedFile = { path: Path; name: string; labels: string[]; folders?: readonly Path[] }

/** `closed`: names, with those of the chosen folder, of folders that cannot be listed. */
export type FolderFiles = { files: PlacedFile[]; closed: string[] } | 'too_many'

type Folder = Pick<PlacedFile, 'path' | 'labels'> & { folders: readonly Path[] }

/**
 * Files of a folder and of its folders, in the order of their names. Links are not followed, and what is neither file nor
 * folder is nobody's document. `too_many`: more than `intakeLimits.folderFiles`.
 */
export async function filesOfFolder(path: string): Promise<FolderFiles> {
  const files: PlacedFile[] = []
  const closed: string[] = []

  /** Whether there are not too many. */
  async function read(folder: Folder): Promise<boolean> {
    const entries = await entriesOf(folder).catch(() => null)
    if (!entries) closed.push(folder.labels.join('/'))
    for (const entry of entries ?? []) {
      const name = nameOf(entry.name)
      const place = { path: within(folder.path, entry.name), labels: folder.labels }
      if (entry.isDirectory()) {
        const labels = [...folder.labels, cleanFileName(name)].slice(0, intakeLimits.labels)
        if (!(await read({ ...place, labels, folders: [...folder.folders, place.path] }))) return false
      } else if (entry.isFile() && !isSystemLeftover(folder.labels, name)) {
        if (files.length >= intakeLimits.folderFiles) return false
        files.push({ ...place, name: cleanFileName(name), folders: folder.folders })
      }
    }
    return true
  }

  const labels = [cleanFileName(basename(path))]
  return (await read({ path, labels, folders: [] })) ? { files, closed } : 'too_many'
}

/** Whether no link has taken the place of one of the folders since they were listed: it would lead out of the chosen one. */
export async function isWithinFolder({ folders = [] }: PlacedFile): Promise<boolean> {
  for (const folder of folders) {
    const found = await lstat(folder).catch(() => null)
    if (!found?.isDirectory()) return false
  }
  return true
}

async function entriesOf({ path }: Folder): Promise<Dirent<Buffer>[]> {
  const entries = await readdir(path, { withFileTypes: true, encoding: 'buffer' })
  return entries.sort((one, other) => Buffer.compare(one.name, other.name))
}

const nameOf = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString() : decodeWindows1252(bytes))

/** A slash parts names on every system. */
const within = (folder: Path, name: Buffer): Path =>
  typeof folder === 'string' && isUtf8(name)
    ? `${folder}/${name.toString()}`
    : Buffer.concat([Buffer.from(folder), Buffer.from('/'), name])
