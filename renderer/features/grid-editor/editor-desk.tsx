import { VisuallyHidden } from '@mantine/core'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { NotEditable } from '#shared/domain/grid/edit/editable.ts'
import { referrersTo, removeWithReferences } from '#shared/domain/grid/edit/remove-part.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { Bench } from './bench.tsx'
import type { DraftStore } from './draft-store.ts'
import classes from './editor.module.css'
import { EditorBar } from './editor-bar.tsx'
import { type Editor, EditorProvider } from './editor-context.tsx'
import { EditorPanel } from './editor-panel.tsx'
import { FaultsProvider } from './faults-context.tsx'
import { focusField } from './focus-field.ts'
import { LockedNotice } from './locked-notice.tsx'
import { Outline } from './outline.tsx'
import { identityPanel, panelOf } from './panel-of.ts'
import { type Removal, RemovalDialog } from './removal-dialog.tsx'
import { RestedContentProvider } from './rested-content.tsx'
import { useUndoKeys } from './use-undo-keys.ts'

type Props = { modelId: string; draft: DraftStore; locked: NotEditable; isIdentityFixed: boolean }

export type Shown = 'outline' | 'work' | 'bench'

/** The outline, what is edited, and the bench. */
export const EditorDesk = memo(function EditorDesk({ modelId, draft, locked, isIdentityFixed }: Props) {
  const { t } = useTranslation('editor')
  const [panel, setPanel] = useState<GridPath>(identityPanel)
  const [wanted, want] = useState<{ path: GridPath } | null>(null)
  const [shown, show] = useState<Shown>('work')
  const [isBenchOpen, openBench] = useState(false)
  const [removal, askRemoval] = useState<Removal | null>(null)
  const [said, say] = useState('')
  const otherReferences = useOtherReferences(modelId)
  const readOnly = locked !== null

  const goTo = useCallback((path: GridPath) => {
    setPanel(panelOf(path))
    want({ path })
    show('work')
  }, [])
  useEffect(() => {
    if (wanted) focusField(wanted.path)
  }, [wanted])

  const takeOut = useCallback(
    ({ path, label }: Removal) => {
      askRemoval(null)
      draft.edit(known => ({ ...known, content: removeWithReferences(known.content, path) }))
      say(t('removed', { label }))
      setPanel(known => (known.join('.').startsWith(path.join('.')) ? panelOf(path.slice(0, -2)) : known))
    },
    [draft, t],
  )
  const remove = useCallback(
    (path: GridPath, label: string) => {
      if (referrersTo(draft.read().present.content, path).length > 0) askRemoval({ path, label })
      else takeOut({ path, label })
    },
    [draft, takeOut],
  )
  const editor = useMemo<Editor>(() => {
    const sayMoved = (label: string, rank: number, count: number) => say(t('moved', { label, rank: rank + 1, count }))
    return { draft, readOnly, isIdentityFixed, otherReferences, goTo, follow: setPanel, remove, say, sayMoved }
  }, [draft, readOnly, isIdentityFixed, otherReferences, goTo, remove, t])
  useUndoKeys(draft, readOnly)

  return (
    <EditorProvider editor={editor}>
      <RestedContentProvider>
        <FaultsProvider>
          <div className={classes.screen}>
            <EditorBar
              shown={shown}
              onShow={next => {
                show(next)
                if (next === 'bench') openBench(true)
              }}
              isBenchOpen={isBenchOpen}
              onBench={openBench}
            />
            <div className={classes.desk} data-bench={isBenchOpen || undefined} data-shown={shown}>
              <Outline panel={panel} />
              <div className={classes.work} data-pane tabIndex={-1}>
                {locked && <LockedNotice modelId={modelId} locked={locked} />}
                <EditorPanel key={panel.join('.')} panel={panel} />
              </div>
              {isBenchOpen && <Bench panel={panel} />}
            </div>
            {removal && (
              <RemovalDialog removal={removal} onClose={() => askRemoval(null)} onRemove={() => takeOut(removal)} />
            )}
            <VisuallyHidden role="status" aria-live="polite">
              {said}
            </VisuallyHidden>
          </div>
        </FaultsProvider>
      </RestedContentProvider>
    </EditorProvider>
  )
})

function useOtherReferences(modelId: string): ReadonlySet<string> {
  const { records } = useRecords('models', { kind: 'grid' })
  const key = JSON.stringify(records.filter(({ id }) => id !== modelId).map(({ reference }) => reference))
  return useMemo(() => new Set(JSON.parse(key) as string[]), [key])
}
