import type { ActBlock, ActModel, ActSection } from '#shared/domain/opinion/act-model.ts'
import { printedBlocks, runsText } from '#shared/domain/opinion/printed-blocks.ts'
import type { PrintedText } from './printed-text.ts'

export type TextDifference = {
  code: 'text_differs' | 'text_outside_act' | 'page_foot_differs' | 'spoken_text_differs'
  detail: string
}

/**
 * Compares what the act should print with what is printed, block by block. Where lines break, and spaces widened to
 * justify them, leave no trace in a PDF: white space is not compared; every other character is.
 */
export function compareText(model: ActModel, printed: PrintedText): TextDifference | null {
  return (
    blocksDiffer(model, printed) ?? strayText(printed) ?? feetDiffer(model, printed) ?? spokenDiffers(model, printed)
  )
}

// Characters that one glyph of a font stands for: which of them a PDF names is chance.
const twins: Record<string, string> = {
  '\u00ad': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u00b5': '\u03bc',
  '\u2206': '\u0394',
  '\u2219': '\u00b7',
}

/** Letters and signs only, in one normal form. */
export const compact = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, ligature => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u2010\u2011\u00b5\u2206\u2219]/gu, sign => twins[sign] ?? sign)

function blocksDiffer(model: ActModel, printed: PrintedText): TextDifference | null {
  const text = compact(printed.pieces.join(' '))
  let position = 0
  for (const block of printedBlocks(model)) {
    const expected = compact(block)
    if (!text.startsWith(expected, position)) {
      const found = text.slice(position, position + Math.max(40, expected.length))
      return { code: 'text_differs', detail: `"${shorten(block)}" should stand where "${shorten(found)}" is printed` }
    }
    position += expected.length
  }
  return position === text.length
    ? null
    : { code: 'text_differs', detail: `"${shorten(text.slice(position))}" is printed after the end of the act` }
}

function strayText({ stray }: PrintedText): TextDifference | null {
  const [first] = stray
  return first === undefined
    ? null
    : { code: 'text_outside_act', detail: `"${shorten(first)}" is printed beside the act` }
}

/** Artifacts may only be the foot of their page and the heads of tables that go over several pages. */
function feetDiffer(model: ActModel, { artifacts }: PrintedText): TextDifference | null {
  const heads = new Set(blocksOf(model.sections).flatMap(headsOf).map(compact))
  const pages = artifacts.length
  for (const [index, texts] of artifacts.entries()) {
    const page = compact(model.foot.page.replace('{page}', String(index + 1)).replace('{pages}', String(pages)))
    const left = compact(model.foot.left)
    const allowed = new Set([...heads, page, left, `${left}${page}`])
    const wrong = texts.map(compact).find(text => text !== '' && !allowed.has(text))
    if (wrong !== undefined) {
      return {
        code: 'page_foot_differs',
        detail: `"${shorten(wrong)}" is printed on page ${index + 1} as if it were a foot`,
      }
    }
  }
  return null
}

function spokenDiffers(model: ActModel, { spoken }: PrintedText): TextDifference | null {
  const allowed = new Set([...blocksOf(model.sections).flatMap(spokenOf), ...printedBlocks(model)].map(compact))
  const wrong = spoken.find(({ text }) => !allowed.has(compact(text)))
  return wrong
    ? { code: 'spoken_text_differs', detail: `"${shorten(wrong.text)}" is said for what is drawn (/${wrong.key})` }
    : null
}

const blocksOf = (sections: readonly ActSection[]): ActBlock[] =>
  sections.flatMap(section => [...section.blocks, ...blocksOf(section.sections)])

const headsOf = (block: ActBlock) =>
  block.kind === 'table' ? block.columns.map(column => runsText(column.header)) : []

function spokenOf(block: ActBlock): string[] {
  if (block.kind === 'figure') return [block.alternative]
  return block.kind === 'signatures' ? block.slots.map(slot => slot.prompt) : []
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
