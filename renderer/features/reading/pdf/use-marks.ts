import { useEffect, useState } from 'react'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { drawMarks } from './highlight-layer.ts'
import type { OpenView } from './use-pdf-view.ts'

/** Keeps the marks of the pages in sight drawn; answers the annotations whose words were not found on their page. */
export function useMarks(
  open: OpenView,
  annotations: AnnotationRecord[],
  evidence: ReadonlySet<string>,
  currentId: string | undefined,
  moved: ReadonlySet<string>,
): readonly string[] {
  const view = open.status === 'open' ? open.view : null
  const version = open.status === 'open' ? open.version : 0
  const [orphans, setOrphans] = useState<readonly string[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  useEffect(() => {
    const pages = view?.renderedPages() ?? []
    const found = new Set<string>()
    for (const page of pages) {
      const marks = annotations
        .filter(annotation => annotation.target.page === page.number)
        .map(annotation => ({
          annotation,
          evidence: evidence.has(annotation.id),
          current: annotation.id === currentId,
          moved: moved.has(annotation.id),
        }))
      for (const id of drawMarks(page, marks)) found.add(id)
    }
    const looked = new Set(pages.map(page => page.number))
    const unseen = (id: string) => !looked.has(annotations.find(one => one.id === id)?.target.page ?? 0)
    setOrphans(known => {
      const next = [...known.filter(id => unseen(id)), ...found]
      return next.length === known.length && next.every(id => known.includes(id)) ? known : next
    })
  }, [view, version, annotations, evidence, currentId, moved])

  return orphans
}
