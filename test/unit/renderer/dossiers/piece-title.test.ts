import { expect, test } from 'vitest'
import { pieceTitle } from '#renderer/features/dossiers/pieces/piece-title.ts'

test.each([
  ['aipd_reexamen_v2.pdf', 'aipd reexamen v2'],
  ['note-conformite-MEL.docx', 'note-conformite-MEL'],
  ['sans extension', 'sans extension'],
  ['.pdf', '.pdf'],
  ['projet v1.2 final.odt', 'projet v1.2 final'],
])('%s gives the title « %s »', (fileName, title) => {
  expect(pieceTitle(fileName)).toBe(title)
})
