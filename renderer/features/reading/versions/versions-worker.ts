import { fateOf } from '#shared/domain/annotations/fates.ts'
import { searchedDocument } from '#shared/text/relocate.ts'
import { textDiff } from '#shared/text/text-diff.ts'
import type { VersionsAnswer, VersionsQuestion } from './versions-questions.ts'

/** Notes told at a time: those of the first pages are drawn while the others are sought. */
const batch = 20

const answer = (message: VersionsAnswer) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<VersionsQuestion>) => {
  if (data.type === 'diff') {
    answer({ type: 'diff', rows: textDiff(data.before, data.after) })
    return
  }
  const document = searchedDocument(data.pages)
  for (let at = 0; at < data.notes.length; at += batch) {
    const fates = data.notes.slice(at, at + batch).map(note => [note.id, fateOf(note, data.piece, document)] as const)
    answer({ type: 'fates', fates })
  }
})
