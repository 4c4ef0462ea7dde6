import { useCallback, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import type { Answer } from '#shared/domain/assessment.ts'

/** What is about to be retained, by question. */
export type Drafts = ReadonlyMap<string, Answer>

// A value is the committee's once it is retained, so what is being weighed is not written: it waits in the page alone,
// and is there again when one comes back to the screen.
const kept = new WeakMap<Store, Map<string, Drafts>>()

/** Drafts of one dossier and grid; `null` takes one away. */
export function useDrafts(key: string): [Drafts, (question: string, draft: Answer | null) => void] {
  const store = useStore()
  const ofStore = kept.get(store) ?? new Map<string, Drafts>()
  kept.set(store, ofStore)
  const [drafts, setDrafts] = useState<Drafts>(() => ofStore.get(key) ?? new Map())
  const change = useCallback(
    (question: string, draft: Answer | null) =>
      setDrafts(known => {
        const next = new Map(known)
        if (draft) next.set(question, draft)
        else next.delete(question)
        ofStore.set(key, next)
        return next
      }),
    [ofStore, key],
  )
  return [drafts, change]
}
