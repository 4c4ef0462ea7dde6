/** Words of a name without case, accents or signs: « Œuvrard, HÉLÈNE » and « Hélène Oeuvrard » hold the same ones. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * Whether a certificate's holder may be this person: every word of the person's name is in the holder's, in any order,
 * since authorities write first names, surnames and offices as they like.
 */
export function namesPerson(holder: string, person: string): boolean {
  const known = new Set(wordsOf(holder))
  return wordsOf(person).every(word => known.has(word))
}
