/** Lower case, without accents, ligatures undone: what people type when they search. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .replace(/[’']/gu, ' ')
    .toLowerCase()
}
