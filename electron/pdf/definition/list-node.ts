import type { ActItem, ActList } from '#shared/domain/opinion/act-model.ts'
import type { PdfItem, PdfNode } from '../engine/pdf-node.ts'
import { sans } from './act-style.ts'
import { paragraphNode } from './paragraph-node.ts'
import { destination } from './run-nodes.ts'

/** A requirement of two lines and the first of its particulars, in points. */
const roomForParticulars = 48

const labelWidths: Record<ActList['role'], number> = {
  recitals: 22,
  reservations: 26,
  recommendations: 20,
  remarks: 12,
  boxes: 16,
}

/** Space below an item, in points. */
const lastSpace: Record<ActList['role'], number> = {
  recitals: 5,
  reservations: 9,
  recommendations: 5,
  remarks: 5,
  boxes: 2,
}

/** Recitals, reservations, recommendations, remarks: a label in the margin of each item. */
export const listNode = ({ role, items }: ActList): PdfNode => ({
  list: role === 'remarks' || role === 'boxes' ? 'unordered' : 'ordered',
  ul: items.map(item => itemNode(item, role)),
  labelWidth: labelWidths[role],
  margin: [0, 0, 0, 3],
})

function itemNode(item: ActItem, role: ActList['role']): PdfItem {
  const last = item.paragraphs.length - 1
  const stack = item.paragraphs.map((paragraph, index) => {
    const below = index === last ? lastSpace[role] : 2
    const node = paragraphNode(paragraph, [0, below])
    const named = index === 0 && item.id !== undefined ? { id: destination(item.id) } : {}
    // A requirement stays with the first of its particulars.
    return { ...node, ...named, ...(index === 0 && last > 0 ? { room: roomForParticulars } : {}) }
  })
  const look = role === 'reservations' ? { font: sans, bold: true } : {}
  return { stack, label: { text: item.label, ...look } }
}
