import { useCallback } from 'react'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'

/** What a person may write of a dossier; the rest is written by acts. */
type Sheet = Omit<
  Known<DossierRecord>,
  'id' | 'author' | 'clock' | 'schema' | 'state' | 'updatedAt' | 'number' | 'grids'
>
type Known<Loose> = { [Key in keyof Loose as string extends Key ? never : Key]: Loose[Key] }
/** `undefined` empties a field. */
export type SheetChange = { [Field in keyof Sheet]?: Sheet[Field] | undefined }
/** Fields, or what they become of the latest state: lists are changed line by line. */
export type DossierChange = (change: SheetChange | ((latest: DossierRecord) => SheetChange)) => Promise<void>

/** Writes fields of a dossier over its latest state, one change after the other, so that none undoes another. */
export function useDossierChange(dossierId: string): DossierChange {
  const store = useStore()
  return useCallback(
    async change => {
      await changeRecord(store, 'dossiers', dossierId, latest => ({
        ...latest,
        ...(typeof change === 'function' ? change(latest) : change),
        updatedAt: new Date().toISOString(),
      }))
    },
    [store, dossierId],
  )
}
