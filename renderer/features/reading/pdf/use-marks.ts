import { useEffect, useState } from 'react'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { keptUp } from '#shared/domain/annotations/kept-up.ts'
import { drawMarks } from './highlight-layer.ts'
import { groupedAfter, groupedByPage } from './marks-by-page.ts'
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
  const [marksByPage] = useState(() => keptUp(groupedByPage, groupedAfter))
  const byPage = marksByPage(annotations)
  const [orphans, setOrphans] = useState<readonly string[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  useEffect(() => {
    const pages = view?.renderedPages() ?? []
    const found = new Set<string>()
    for (const page of pages) {
      const marks = (byPage.get(page.number) ?? []).map(annotation => ({
        annotation,
        evidence: evidence.has(annotation.id),
        current: annotation.id === currentId,
        moved: moved.has(annotation.id),
      }))
      for (const id of drawMarks(page, marks)) found.add(id)
    }
    const looked = new Set(pages.flatMap(({ number }) => (byPage.get(number) ?? []).map(({ id }) => id)))
    setOrphans(known => {
      const next = [...known.filter(id => !looked.has(id)), ...found]
      if (next.length !== known.length) return next
      const before = new Set(known)
      return next.every(id => before.has(id)) ? known : next
    })
  }, [view, version, byPage, evidence, currentId, moved])

  return orphans
}
