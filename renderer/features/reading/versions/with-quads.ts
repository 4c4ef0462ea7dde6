import { openPdf } from '#renderer/ui/pdf/open-pdf.ts'
import { pageWords } from '#renderer/ui/pdf/page-words.ts'
import type { Anchor } from '#shared/domain/annotation.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { type Measure, quadsOfSpan } from '../pdf/span-quads.ts'

/** Anchors of a PDF with the quadrilaterals of their words, read from its pages without drawing them. */
export async function withQuads(
  kept: Pick<VersionFile, 'sha256' | 'size'>,
  anchors: readonly Anchor[],
): Promise<Anchor[]> {
  const wanted = new Set(anchors.filter(needsQuads).map(({ page }) => page))
  if (wanted.size === 0) return [...anchors]
  let giveUp: (reason: Error) => void = () => undefined
  const stuck = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const file = openPdf(kept, () => giveUp(new Error('the document does not answer')))
  try {
    const pdf = await Promise.race([file.document, stuck])
    const measure = canvasMeasure()
    const quads = new Map<Anchor, number[][]>()
    for (const number of wanted) {
      const page = await Promise.race([pdf.getPage(number), stuck])
      const { items, styles } = await Promise.race([pageWords(page), stuck])
      for (const anchor of anchors) {
        if (anchor.page === number && needsQuads(anchor))
          quads.set(anchor, quadsOfSpan(items, styles, anchor.position, measure))
      }
      page.cleanup()
    }
    return anchors.map(anchor => ({ ...anchor, quads: quads.get(anchor) ?? anchor.quads }))
  } finally {
    file.close()
  }
}

const needsQuads = (anchor: Anchor): boolean => shapeOf(anchor) === 'passage' && anchor.quads.length === 0

function canvasMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  return (text, fontFamily) => {
    if (!context) return text.length
    context.font = `32px ${fontFamily}`
    return context.measureText(text).width
  }
}
