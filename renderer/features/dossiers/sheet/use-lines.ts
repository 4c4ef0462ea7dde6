import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { withoutAbsent } from '#renderer/store/without-absent.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { DossierCost, DossierDeadline, DossierPerson } from '#shared/domain/dossier.ts'
import type { DossierChange, SheetChange } from '../use-dossier-change.ts'

type Lists = { costs: DossierCost; deadlines: DossierDeadline; people: DossierPerson }

/** Lines of a list of the sheet, each changed over the latest list, so that two hands do not undo each other. */
export function useLines<Name extends keyof Lists>(name: Name, change: DossierChange) {
  const { t } = useTranslation('sheet')
  const store = useStore()
  const over = useCallback(
    (become: (lines: Lists[Name][]) => Lists[Name][]) =>
      change(latest => {
        const lines = become((latest[name] ?? []) as Lists[Name][])
        return { [name]: lines.length > 0 ? lines : undefined } as SheetChange
      }),
    [name, change],
  )
  const add = useCallback(
    async (line: Omit<Lists[Name], 'id'>) => {
      const { id } = store.stamp()
      await over(lines => [...lines, { ...line, id } as Lists[Name]])
      focusWhenThere(id)
    },
    [over, store],
  )
  /** `undefined` takes a field away. */
  const set = useCallback(
    (id: string, fields: { [Field in keyof Lists[Name]]?: Lists[Name][Field] | undefined }) =>
      over(lines =>
        lines.map(line => {
          if (line.id !== id) return line
          return withoutAbsent<Lists[Name]>({ ...line, ...fields })
        }),
      ),
    [over],
  )
  const remove = useCallback(
    async (line: Lists[Name], said: string) => {
      let at = 0
      await over(lines => {
        at = lines.findIndex(({ id }) => id === line.id)
        return lines.filter(({ id }) => id !== line.id)
      })
      showUndo({
        id: `line-${line.id}`,
        said,
        offer: t('undo'),
        undo: () => void over(lines => lines.toSpliced(Math.max(0, at), 0, line)),
      })
    },
    [over, t],
  )
  return { add, set, remove }
}

/** A new line is there to be filled: its first field takes the focus as soon as it is drawn. */
function focusWhenThere(id: string, tries = 30): void {
  const field = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] :is(input, select)`)
  if (field) field.focus()
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(id, tries - 1))
}
