import type { TreeFile } from '#renderer/ui/files/file-tree.ts'
import type { Result } from '#shared/domain/result.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'

/** What came of a file, with the folders it lies in before the labels that it has of its own. */
export function withinFolders(
  { labels, name }: Pick<TreeFile, 'labels' | 'name'>,
  sent: Result<TakenFiles>,
): TakenFiles {
  const at = (fileName: string) => [...labels, fileName].join('/')
  if (!sent.ok) return { files: [], refused: [], failed: [{ fileName: at(name), failure: sent.error }] }
  const { files, refused, failed } = sent.value
  return {
    files: files.map(file => ({ ...file, labels: [...labels, ...(file.labels ?? [])] })),
    refused: refused.map(inspection => ({ ...inspection, file: at(inspection.file) })),
    failed: failed.map(one => ({ ...one, fileName: at(one.fileName) })),
  }
}
