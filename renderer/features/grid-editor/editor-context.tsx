import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import { type GridSource, textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import type { Draft, DraftStore } from './draft-store.ts'

export type Editor = {
  draft: DraftStore
  readOnly: boolean
  /** Dossiers name this exact version: neither its identifier nor its version changes. */
  isIdentityFixed: boolean
  /** References of the other grids of the committee, which this one cannot take. */
  otherReferences: ReadonlySet<string>
  /** Shows the panel that holds a path, with the focus on it. */
  goTo(path: GridPath): void
  /** Shows the panel of a part that moved or was renamed; the focus stays where it is. */
  follow(path: GridPath): void
  /** Takes a part out, at once or after what names it was shown. */
  remove(path: GridPath, label: string): void
  /** Says what was done, for those who do not see it. */
  say(sentence: string): void
  /** The same of what has moved, `rank` from 0 among `count`: one sentence for the buttons and for the rows that are dragged. */
  sayMoved(label: string, rank: number, count: number): void
}

const EditorContext = createContext<Editor | null>(null)

export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('no EditorProvider above')
  return editor
}

/** What `select` takes of the draft; renders again only when that becomes another object. */
export function useDraft<Value>(select: (draft: Draft) => Value): Value {
  const { draft } = useEditor()
  return useSyncExternalStore(draft.subscribe, () => select(draft.read().present))
}

export const useContent = (): GridSource => useDraft(({ content }) => content)

/** A text of the grid, empty where there is none. */
export const useTextAt = (path: GridPath, key: string): string =>
  useDraft(({ content }) => textAt(valueAt(content, path), key))

/** What a question, a section, a rule or a level is called, by its own words or else by its identifier. */
export const useLabelAt = (path: GridPath): string =>
  useDraft(({ content }) => {
    const part = valueAt(content, path)
    return ['label', 'title', 'reason', 'id'].map(key => textAt(part, key)).find(text => text !== '') ?? ''
  })

export const useValueAt = (path: GridPath): unknown => useDraft(({ content }) => valueAt(content, path))

/** Changes the grid, unless it is only read. */
export function useEdit(): (change: (content: GridSource) => GridSource, typing?: string) => void {
  const { draft, readOnly } = useEditor()
  return useCallback(
    (change, typing) => {
      if (!readOnly) draft.edit(known => ({ ...known, content: change(known.content) }), typing)
    },
    [draft, readOnly],
  )
}
