import { useCallback, useRef } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { gridFile } from '#shared/domain/grid/grid-schema.ts'

type Mapping = Readonly<Record<string, string | null>>

/** Writes what continues some questions over the latest state of a draft, one change after the other. */
export function useMappingChange(modelId: string, version: string): (change: Mapping) => Promise<void> {
  const store = useStore()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    change => {
      const write = async () => {
        const model = await store.read('models', modelId)
        const file = model && gridFile.safeParse(model.content)
        if (!model || !file?.success || file.data.status !== 'draft') return
        const replaces = (file.data.replaces ?? []).map(replaced =>
          replaced.version === version ? { ...replaced, mapping: { ...replaced.mapping, ...change } } : replaced,
        )
        await store.put('models', { ...model, content: { ...model.content, replaces }, clock: store.tick() })
      }
      const written = last.current.then(write, write)
      last.current = written
      return written
    },
    [store, modelId, version],
  )
}
