import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { criterionKey } from '#shared/domain/annotations/select-notes.ts'

type Criterion = { question: string; label: string; gridTitle: string; language: string }
export type CriterionChoice = Criterion & { grid: string; key: string }

const none: readonly CriterionChoice[] = []
/** A grid is read once for all the notes that name its criteria. */
const read = new WeakMap<object, readonly Criterion[]>()

/** The criteria of the grids of a dossier, in their order; none while they are read, or not wanted. */
export function useCriteria(dossierId: string, wanted = true): readonly CriterionChoice[] {
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { records: models } = useRecords('models', { kind: 'grid' })
  const grids = dossier?.grids
  return useMemo(() => {
    if (!wanted || !grids) return none
    return grids.flatMap(reference => {
      const model = models.find(one => one.reference === reference)
      return model
        ? questionsOf(model.content).map(one => ({
            ...one,
            grid: reference,
            key: criterionKey({ grid: reference, question: one.question }),
          }))
        : []
    })
  }, [wanted, grids, models])
}

function questionsOf(content: Record<string, unknown>): readonly Criterion[] {
  const known = read.get(content)
  if (known) return known
  const grid = displayGrid(content)
  const questions = grid.ok
    ? grid.value.questions.map(({ id, label }) => ({
        question: id,
        label,
        gridTitle: grid.value.title,
        language: content.language === 'en' ? 'en' : 'fr',
      }))
    : []
  read.set(content, questions)
  return questions
}
