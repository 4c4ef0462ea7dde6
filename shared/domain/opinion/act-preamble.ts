import type { ActParagraph, ActRun, ActSection, ParagraphRole } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'
import type { ActText } from './opinion-record.ts'
import type { TextNode } from './text-node.ts'

/** Parts 3 to 6: author, citations, hearings, numbered recitals. */
export function preamble(text: ActText, writer: ActWriter): ActSection {
  return {
    id: 'preamble',
    part: 'preamble',
    level: 2,
    bookmark: writer.labels.preamble,
    blocks: [
      writer.paragraph('author', withFinal(text.author, ',')),
      ...text.visas.map(node => clause('visa', node, writer)),
      ...text.hearings.map(node => clause('hearing', node, writer)),
      {
        kind: 'list',
        role: 'recitals',
        items: text.recitals.map((node, index) => ({
          id: node.id,
          label: `${index + 1}.`,
          paragraphs: [clause('body', node, writer)],
        })),
      },
    ],
    sections: [],
  }
}

/** A paragraph of one sentence that ends with a semicolon unless it was given another end. */
function clause(role: ParagraphRole, node: TextNode, writer: ActWriter): ActParagraph {
  const runs = writer.node(node)
  const last = runs.at(-1)?.text ?? ''
  const ended: (string | ActRun)[] = /[;,.:!?…]\s*$/u.test(last) ? runs : [...runs, ' ;']
  const paragraph = writer.paragraph(role, ended)
  return role === 'body' ? paragraph : { ...paragraph, id: node.id }
}

const withFinal = (sentence: string, sign: string): string =>
  /[,;.:]\s*$/u.test(sentence) ? sentence : `${sentence.trimEnd()}${sign}`
