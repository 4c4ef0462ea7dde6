import { useCallback } from 'react'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { gridFile } from '#shared/domain/grid/grid-schema.ts'

type Mapping = Readonly<Record<string, string | null>>

/** Writes what continues some questions over the latest state of a draft, as every window left it. */
export function useMappingChange(modelId: string, version: string): (change: Mapping) => Promise<unknown> {
  const store = useStore()
  return useCallback(
    change =>
      changeRecord(store, 'models', modelId, model => {
        const file = gridFile.safeParse(model.content)
        if (!file.success || file.data.status !== 'draft') return null
        const replaces = (file.data.replaces ?? []).map(replaced =>
          replaced.version === version ? { ...replaced, mapping: { ...replaced.mapping, ...change } } : replaced,
        )
        return { ...model, content: { ...model.content, replaces } }
      }),
    [store, modelId, version],
  )
}
