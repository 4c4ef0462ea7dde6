import { promises } from 'node:fs'
import { join } from 'node:path'
import { type PDF, rgb } from '@libpdf/core'
import { copyWords } from './copy-words.ts'
import { type ShownPage, shownPage } from './shown-page.ts'

const size = 8
/** Points from the corner: signs of notes come before it. */
const inset = { across: 40, down: 15 }

/** The bytes of the font of the mark. */
export const readMarkFont = async (resources: string): Promise<Uint8Array> =>
  new Uint8Array(await promises.readFile(join(resources, 'fonts', 'SourceSans3_600SemiBold.ttf')))

/** Says on every page, along its upper edge as it is shown, and in what the file says of itself, that this is no original. */
export function markUnsigned(pdf: PDF, language: 'fr' | 'en', fontBytes: Uint8Array): void {
  const words = copyWords(language)
  const font = pdf.embedFont(fontBytes)
  const sentence =
    language === 'fr' ? `${words.unsigned}\u00a0: ${words.unsignedWhy}.` : `${words.unsigned}: ${words.unsignedWhy}.`
  for (const page of pdf.getPages()) {
    const { x, y, angle } = upperEdge(shownPage(pdf, page.dict))
    page.drawText(sentence, { x, y, font, size, color: rgb(0.65, 0.1, 0.1), rotate: { angle } })
  }
  pdf.setSubject([pdf.getSubject(), sentence].filter(Boolean).join(' — '))
  pdf.setKeywords([...(pdf.getKeywords() ?? []), words.unsigned])
}

function upperEdge({ box, rotation }: ShownPage): { x: number; y: number; angle: number } {
  const [left, bottom, right, top] = box
  const { across, down } = inset
  switch (rotation) {
    case 90:
      return { x: left + down, y: bottom + across, angle: 90 }
    case 180:
      return { x: right - across, y: bottom + down, angle: 180 }
    case 270:
      return { x: right - down, y: top - across, angle: 270 }
    default:
      return { x: left + across, y: top - down, angle: 0 }
  }
}
