import type { LinkProps } from '@tanstack/react-router'
import type { SearchHit } from '#renderer/search/search-contract.ts'
import type { FoundWords } from '#renderer/ui/workspace/asked-passage.ts'
import { assertNever } from '#shared/domain/assert-never.ts'

export type Place = Pick<LinkProps, 'to' | 'params' | 'search' | 'state'>

/** Where a hit opens: a page at its words, a note beside its piece, a member as what that person wrote. */
export function placeOfHit(hit: SearchHit): Place {
  const { kind, recordId, dossierId = '' } = hit
  switch (kind) {
    case 'dossier':
      return { to: '/dossiers/$dossierId', params: { dossierId: recordId } }
    case 'piece':
      return pieceAt(dossierId, recordId, foundWords(hit))
    case 'note':
      return pieceAt(dossierId, hit.pieceId ?? '', { annotationId: recordId })
    case 'grid':
      return { to: '/grilles/$modelId', params: { modelId: recordId } }
    case 'text':
      return { to: '/avis/$textId', params: { textId: recordId } }
    case 'member':
      return { to: '/recherche', search: { author: recordId } }
    default:
      return assertNever(kind)
  }
}

function pieceAt(
  dossierId: string,
  pieceId: string,
  shown: { annotationId: string } | { words: FoundWords } | null,
): Place {
  const place: Place = { to: '/dossiers/$dossierId/piece/$pieceId', params: { dossierId, pieceId } }
  return shown ? { ...place, state: { passage: { pieceId, at: crypto.randomUUID(), ...shown } } } : place
}

function foundWords({ page, passage }: SearchHit): { words: FoundWords } | null {
  if (page === undefined || !passage) return null
  const { start, end, ...quote } = passage
  return { words: { page, quote, position: { start, end } } }
}
