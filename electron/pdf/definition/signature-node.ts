import type { ActSignatures, SignatureSlot } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { bodySize, hairline, page } from './act-style.ts'
import { runNodes } from './run-nodes.ts'

const gap = 22
const slot = { width: (page.width - gap) / 2, height: 82 }

/** Slots side by side, two in a row: capacity, name, then the frame that the signature's stamp will fill. */
export function signatureNode({ slots }: ActSignatures): PdfNode {
  const rows: PdfNode[] = []
  for (let index = 0; index < slots.length; index += 2) {
    rows.push({ columns: slots.slice(index, index + 2).map(slotNode), columnGap: gap, margin: [0, 2, 0, 8] })
  }
  return { stack: rows }
}

const slotNode = ({ field, capacity, name, prompt }: SignatureSlot): PdfNode => ({
  width: slot.width,
  tag: 'Div',
  stack: [
    { text: runNodes(capacity, bodySize), tag: 'P' },
    { text: runNodes(name, bodySize), tag: 'P', margin: [0, 0, 0, 5] },
    {
      canvas: [
        {
          type: 'rect',
          x: 0,
          y: 0,
          w: slot.width,
          h: slot.height,
          r: 2,
          lineWidth: 0.7,
          lineColor: hairline,
          signatureField: { name: field, tooltip: prompt },
        },
      ],
    },
  ],
})
