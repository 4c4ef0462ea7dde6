import { assertNever } from '../../assert-never.ts'
import type { ActBlock, ActFigure, ActItem, ActList, ActParagraph, ActSignatures, ActTable } from '../act-model.ts'
import { anchorOf, escapeHtml, runsHtml } from './html-text.ts'

/** One block of an act as flow content. */
export function blockHtml(block: ActBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block)
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'figure':
      return figureHtml(block)
    case 'signatures':
      return signaturesHtml(block)
    case 'lines':
      return `<p class="particulars">${runsHtml(block.label)}</p>${'<hr aria-hidden="true">'.repeat(block.count)}`
    default:
      return assertNever(block)
  }
}

const idAttribute = (id: string | undefined): string => (id === undefined ? '' : ` id="${anchorOf(id)}"`)

const paragraphHtml = ({ role, id, runs }: ActParagraph): string =>
  `<p class="${role}"${idAttribute(id)}>${runsHtml(runs)}</p>`

/** The label is written in the item, as it is cited (R1, motif 3): markers of the list are off. */
const listHtml = ({ role, items }: ActList): string => {
  const tag = role === 'remarks' || role === 'boxes' ? 'ul' : 'ol'
  return `<${tag} class="${role}" role="list">\n${items.map(item => itemHtml(item, role)).join('\n')}\n</${tag}>`
}

const itemHtml = ({ id, label, paragraphs }: ActItem, role: ActList['role']): string => {
  const hidden = role === 'remarks' ? ' aria-hidden="true"' : ''
  return `<li${idAttribute(id)}><span class="label"${hidden}>${escapeHtml(label)}</span><div>${paragraphs.map(paragraphHtml).join('')}</div></li>`
}

function tableHtml({ role, caption, columns, rows, rowHeaders }: ActTable): string {
  const head = columns.map(column => `<th scope="col" class="${column.align}">${runsHtml(column.header)}</th>`).join('')
  const body = rows
    .map(row => {
      const cells = row.map(({ runs, id }, index) => {
        const align = columns[index]?.align ?? 'left'
        return rowHeaders && index === 0
          ? `<th scope="row"${idAttribute(id)}>${runsHtml(runs)}</th>`
          : `<td class="${align}"${idAttribute(id)}>${runsHtml(runs)}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  return `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(caption.map(run => run.text).join(''))}"><table class="${role}"><caption>${runsHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`
}

const figureHtml = ({ svg, width, height, alternative, caption }: ActFigure): string =>
  `<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"><title>${runsHtml(caption)}</title><desc>${escapeHtml(alternative)}</desc>${svg}</svg><figcaption>${runsHtml(caption)}</figcaption></figure>`

const signaturesHtml = ({ slots }: ActSignatures): string =>
  `<ul class="signatures" role="list">${slots
    .map(({ capacity, name }) => `<li>${runsHtml(capacity)}<br>${runsHtml(name)}</li>`)
    .join('')}</ul>`
