import { useCallback, useRef } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'

type Sheet = Pick<DossierRecord, 'title' | 'direction' | 'summary' | 'deadline' | 'rapporteurId' | 'aiActClass'>
/** `undefined` empties a field. */
export type SheetChange = { [Field in keyof Sheet]?: Sheet[Field] | undefined }

/** Writes fields of a dossier over its latest state, one change after the other, so that none undoes another. */
export function useDossierChange(dossierId: string): (change: SheetChange) => Promise<void> {
  const store = useStore()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    change => {
      const write = async () => {
        const current = await store.read('dossiers', dossierId)
        if (!current) return
        const merged = { ...current, ...change, clock: store.tick(), updatedAt: new Date().toISOString() }
        const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
        await store.put('dossiers', present as DossierRecord)
      }
      const written = last.current.then(write, write)
      last.current = written
      return written
    },
    [store, dossierId],
  )
}
