import type { ActLabels } from './act-labels-fr.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { paragraphParts } from './paragraph-parts.ts'

/** What each target of an act is called where a reference to it brings no label of its own: « article 2 », « réserve R1 ». */
export function mentionsOf(
  { text, dossier, act }: OpinionRecord,
  { mention }: Pick<ActLabels, 'mention'>,
): Map<string, string> {
  const rank = (number: number) => (act.language === 'fr' && number === 1 ? '1er' : String(number))
  return new Map([
    ...paragraphParts.flatMap(part =>
      text[part].map(({ id }, index): [string, string] => [
        id,
        mention[part].replace('{number}', () => (part === 'articles' ? rank(index + 1) : String(index + 1))),
      ]),
    ),
    ...text.reservations.map(({ id }): [string, string] => [id, mention.reservation.replace('{id}', () => id)]),
    ...dossier.pieces.map(({ sha256, title }): [string, string] => [
      sha256,
      mention.piece.replace('{title}', () => title),
    ]),
  ])
}
