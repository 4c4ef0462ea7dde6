import type { ActFigure } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { sans, styles } from './act-style.ts'
import { runNodes } from './run-nodes.ts'

export const figureNode = ({ svg, width, height, alternative, caption }: ActFigure): PdfNode => ({
  unbreakable: true,
  margin: [0, 0, 0, 8],
  stack: [
    {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`,
      width,
      font: sans,
      alternative,
      mark: {},
      margin: [0, 2, 0, 4],
    },
    { text: runNodes(caption, styles.caption.fontSize), style: 'caption', tag: 'P' },
  ],
})
