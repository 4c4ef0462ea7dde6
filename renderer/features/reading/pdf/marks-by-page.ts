import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Change } from '#shared/domain/annotations/kept-up.ts'
import { placeById } from '#shared/domain/store/place-by-id.ts'

type ByPage = ReadonlyMap<number, readonly AnnotationRecord[]>

/** Those of a page in the order of identifiers. */
export function groupedByPage(annotations: readonly AnnotationRecord[]): ByPage {
  const pages = new Map<number, AnnotationRecord[]>()
  for (const annotation of annotations) {
    const page = pages.get(annotation.target.page)
    if (page) page.push(annotation)
    else pages.set(annotation.target.page, [annotation])
  }
  for (const page of pages.values()) page.sort((a, b) => (a.id < b.id ? -1 : 1))
  return pages
}

/** The same after some of them left and some came. */
export function groupedAfter(pages: ByPage, { gone, come }: Change<AnnotationRecord>): ByPage {
  const after = new Map(pages)
  const change = (number: number, how: (page: readonly AnnotationRecord[]) => AnnotationRecord[]) =>
    after.set(number, how(after.get(number) ?? []))
  for (const annotation of gone) change(annotation.target.page, page => page.filter(one => one !== annotation))
  for (const annotation of come) {
    change(annotation.target.page, page => page.toSpliced(placeById(page, annotation.id, idOf), 0, annotation))
  }
  return after
}

const idOf = ({ id }: AnnotationRecord) => id
