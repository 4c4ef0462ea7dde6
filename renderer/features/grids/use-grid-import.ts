import { type ChangeEvent, type RefObject, useCallback, useRef, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { failure } from '#shared/domain/result.ts'
import { largestGridFile } from './decode-grid-file.ts'
import { addGrid, replaceGrid, type TakenIn, takeInGrid } from './take-in-grid.ts'

export type GridImport = {
  report: readonly TakenIn[]
  /** Opens the dialog of the system, through the field that `picker` is for. */
  choose: () => void
  picker: { ref: RefObject<HTMLInputElement | null>; onChange: (event: ChangeEvent<HTMLInputElement>) => void }
  take: (files: readonly File[]) => Promise<void>
  /** What to do of a file whose version exists with other content. */
  replace: (file: TakenIn) => Promise<void>
  addAsNext: (file: TakenIn) => Promise<void>
  dismiss: () => void
}

/** Grid files coming in, read by the page itself: they are text, and nothing of them is kept but what is valid. */
export function useGridImport(): GridImport {
  const store = useStore()
  const [report, setReport] = useState<readonly TakenIn[]>([])
  const input = useRef<HTMLInputElement | null>(null)

  const take = useCallback(
    async (files: readonly File[]) => {
      setReport([])
      for (const file of files) {
        const outcome = await readFile(file, bytes => takeInGrid(store, file.name, bytes))
        setReport(before => [...before, outcome])
      }
    },
    [store],
  )
  const choose = useCallback(() => input.current?.click(), [])
  const onChange = useCallback(
    (event: ChangeEvent<HTMLInputElement>) => {
      const files = [...(event.currentTarget.files ?? [])]
      // The same file, mended, must be taken again.
      event.currentTarget.value = ''
      void take(files)
    },
    [take],
  )

  const settle = (file: TakenIn, settled: TakenIn) =>
    setReport(before => before.map(outcome => (outcome === file ? settled : outcome)))
  const replace = async (file: TakenIn) => {
    if (file.kind !== 'taken' || !file.replaceable) return
    const model = await replaceGrid(store, file.existing, file.content)
    settle(file, { fileName: file.fileName, kind: 'added', model })
  }
  const addAsNext = async (file: TakenIn) => {
    if (file.kind !== 'taken') return
    const model = await addGrid(store, { ...file.content, version: file.next, status: 'draft' })
    settle(file, { fileName: file.fileName, kind: 'added', model })
  }
  return { report, choose, picker: { ref: input, onChange }, take, replace, addAsNext, dismiss: () => setReport([]) }
}

/** A file that is too large is refused before it is read. */
async function readFile(file: File, then: (bytes: Uint8Array) => Promise<TakenIn>): Promise<TakenIn> {
  const { name: fileName, size } = file
  if (size > largestGridFile) {
    const { error } = failure('grid_file_too_large', { size, most: largestGridFile })
    return { fileName, kind: 'failed', failure: error }
  }
  try {
    return await then(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // Taken away or changed since it was chosen: Chromium then refuses to read it.
    return { fileName, kind: 'failed', failure: failure('grid_file_unreadable').error }
  }
}
