import { changed, type EditHistory, newHistory, redone, undone } from '#shared/domain/grid/edit/edit-history.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'

/** A grid being edited, with the samples it is tried with. */
export type Draft = { content: GridSource; samples: readonly Sample[] }

export type DraftStore = {
  read(): EditHistory<Draft>
  subscribe(listener: () => void): () => void
  /** `typing` names a field: its changes without a pause are undone together. */
  edit(change: (draft: Draft) => Draft, typing?: string): void
  /** Whether the last change goes on being typed. */
  isTyping(): boolean
  undo(): void
  redo(): void
  /** What came from elsewhere: nothing of before is left to undo. */
  reset(draft: Draft): void
}

/** A pause longer than this begins another change to undo. */
const sameTyping = 2000

/** A draft that the fields follow each for itself, so that a key typed in one renders that one. */
export function draftStore(first: Draft, onChange: (draft: Draft, isTyping: boolean) => void): DraftStore {
  let history = newHistory(first)
  let typed = { field: '', at: 0 }
  const listeners = new Set<() => void>()
  const become = (next: EditHistory<Draft>, isTyping: boolean) => {
    if (next === history || next.present === history.present) return
    history = next
    onChange(next.present, isTyping)
    for (const listener of [...listeners]) listener()
  }
  const jump = (next: EditHistory<Draft>) => {
    typed = { field: '', at: 0 }
    become(next, false)
  }
  return {
    read: () => history,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: (change, field = '') => {
      const at = performance.now()
      const continues = field !== '' && field === typed.field && at - typed.at < sameTyping
      typed = { field, at }
      const next = change(history.present)
      become(changed(history, next, continues), field !== '')
    },
    isTyping: () => typed.field !== '',
    undo: () => jump(undone(history)),
    redo: () => jump(redone(history)),
    reset: draft => {
      typed = { field: '', at: 0 }
      history = newHistory(draft)
      for (const listener of [...listeners]) listener()
    },
  }
}
