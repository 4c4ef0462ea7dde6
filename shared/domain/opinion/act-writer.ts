import { ordinalRuns } from '#shared/text/ordinal-runs.ts'
import { twinCharacters } from '#shared/text/printable-characters.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import { typesetRuns } from '#shared/text/typeset-runs.ts'
import { actLabelsEn } from './act-labels-en.ts'
import { type ActLabels, actLabelsFr } from './act-labels-fr.ts'
import type { ActCell, ActParagraph, ActRun, ParagraphRole } from './act-model.ts'
import type { TextNode } from './text-node.ts'

type Look = Pick<ActRun, 'bold' | 'italic'>

/** What every part of an act is written with: its labels, and runs with the typography of its language. */
export type ActWriter = {
  language: TextLanguage
  labels: ActLabels
  /** Fills `{name}` in a label. */
  fill(label: string, values: Record<string, string | number>): string
  runs(parts: readonly (string | ActRun)[], look?: Look): ActRun[]
  node(node: TextNode): ActRun[]
  paragraph(role: ParagraphRole, parts: string | readonly (string | ActRun)[], id?: string): ActParagraph
  cell(text: string): ActCell
  text(text: string): string
}

export const actLabels = (language: TextLanguage): ActLabels => (language === 'fr' ? actLabelsFr : actLabelsEn)

/**
 * `mentions` are the names of what exists in the act: a reference to anything else is printed without a link. `set` is
 * the typography; without it the words are written as they were given, for who asks only which characters there are.
 */
export function actWriter(
  language: TextLanguage,
  mentions: ReadonlyMap<string, string>,
  set: typeof typesetRuns = typesetRuns,
): ActWriter {
  const labels = actLabels(language)
  const runs: ActWriter['runs'] = (parts, look = {}) =>
    set(
      parts.map(part =>
        typeof part === 'string' ? { text: shapely(part), ...look } : { ...part, text: shapely(part.text) },
      ),
      language,
    )
      .flatMap(raised)
      .filter(run => run.text !== '')
  return {
    language,
    labels,
    fill,
    runs,
    node: node => runs(nodeRuns(node, mentions, labels.mention.annotation)),
    paragraph: (role, parts, id) => ({
      kind: 'paragraph',
      role,
      ...(id === undefined ? {} : { id }),
      runs: runs(typeof parts === 'string' ? [parts] : parts),
    }),
    cell: text => ({ runs: runs([text]) }),
    text: text =>
      runs([text])
        .map(run => run.text)
        .join(''),
  }
}

/** Tabs and line ends inside a paragraph are spaces. Characters without a shape were refused before (character-check). */
const shapely = (text: string): string =>
  text.replace(/[\t\n\r]+/gu, ' ').replace(/[‐\u2011µ∆∕ʻʼ]/gu, sign => twinCharacters[sign] ?? sign)

const fill: ActWriter['fill'] = (label, values) =>
  label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

function raised(run: ActRun): ActRun[] {
  if (run.superscript) return [run]
  return ordinalRuns(run.text).map(({ text, superscript }) =>
    superscript ? { ...run, text, superscript } : { ...run, text },
  )
}

/** Runs of a paragraph as written, before typography. */
function nodeRuns(node: TextNode, mentions: ReadonlyMap<string, string>, annotation: string): ActRun[] {
  return node.content.map(part => {
    if (part.type === 'reference') {
      const known = mentions.get(part.target)
      const text = part.label ?? known ?? annotation
      return known === undefined ? { text } : { text, target: part.target }
    }
    const marks = new Set(part.marks)
    return {
      text: part.text,
      ...(marks.has('bold') ? { bold: true as const } : {}),
      ...(marks.has('italic') ? { italic: true as const } : {}),
      ...(marks.has('superscript') ? { superscript: true as const } : {}),
    }
  })
}
