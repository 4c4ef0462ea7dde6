import type { LinkProps } from '@tanstack/react-router'
import type { SearchHit } from '#renderer/search/search-contract.ts'
import type { AskedLine } from '#renderer/ui/fields/asked-line.ts'
import type { AskedQuestion } from '#renderer/ui/grid/asked-question.ts'
import type { FoundWords } from '#renderer/ui/workspace/asked-passage.ts'
import { assertNever } from '#shared/domain/assert-never.ts'

export type Place = Pick<LinkProps, 'to' | 'params' | 'search' | 'state'>

const reading = '/dossiers/$dossierId/piece/$pieceId'

/**
 * Where a hit opens: a page at its words, a sheet and a text at their line, a grid at its question, a note beside its
 * piece, a member as what that person wrote.
 */
export function placeOfHit(hit: SearchHit): Place {
  const { kind, recordId, dossierId = '' } = hit
  switch (kind) {
    case 'dossier':
      return {
        to: hit.line ? '/dossiers/$dossierId/fiche' : '/dossiers/$dossierId',
        params: { dossierId: recordId },
        ...foundLine(hit),
      }
    case 'piece':
      return { to: reading, params: { dossierId, pieceId: recordId }, ...foundWords(hit) }
    case 'note':
      return { to: reading, params: { dossierId, pieceId: hit.pieceId ?? '' }, search: { note: recordId } }
    case 'grid':
      return { to: '/grilles/$modelId', params: { modelId: recordId }, ...foundQuestion(hit) }
    case 'text':
      return { to: '/avis/$textId', params: { textId: recordId }, ...foundLine(hit) }
    case 'member':
      return { to: '/recherche', search: { author: recordId } }
    default:
      return assertNever(kind)
  }
}

/** What is shown of a sheet or a text, beside the address. */
function foundLine({ line, part }: SearchHit): Pick<Place, 'state'> {
  if (!line) return {}
  const asked: AskedLine = { at: crypto.randomUUID(), part, line }
  return { state: { line: asked } }
}

/** What is shown of a grid, beside the address. */
function foundQuestion({ part }: SearchHit): Pick<Place, 'state'> {
  if (!part) return {}
  const question: AskedQuestion = { id: part, at: crypto.randomUUID() }
  return { state: { question } }
}

/** What the reader shows of a page, beside the address. */
function foundWords({ recordId, page, passage }: SearchHit): Pick<Place, 'state'> {
  if (page === undefined || !passage) return {}
  const words: FoundWords = { page, ...passage }
  return { state: { passage: { pieceId: recordId, at: crypto.randomUUID(), words } } }
}
