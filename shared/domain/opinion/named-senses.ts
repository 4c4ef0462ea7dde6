import { actLabels } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { type OpinionSense, opinionSenses } from './sense.ts'
import { plainText, type TextNode } from './text-node.ts'

type Act = { act: Pick<OpinionRecord['act'], 'language'>; sense: OpinionSense; text: { articles: readonly TextNode[] } }

/** An article, by its rank from 1, whose words give an opinion of another sense than the act's. */
export type OtherSense = { number: number; sense: OpinionSense }

/**
 * Articles that say in plain words « avis favorable », “unfavourable opinion”… of another sense than the one that was
 * voted, as happens where a draft is taken over. A remark, never a refusal: words may speak of the opinion of another body.
 */
export function otherSenses({ act, sense, text }: Act): OtherSense[] {
  const { sense: names } = actLabels(act.language)
  return text.articles.flatMap((article, index) => {
    const words = plainText(article)
    const named = sensesNamedIn(words, names, act.language)
    const [other] = named
    const isSame =
      named.includes(sense) || (other === 'favourable' && sense === withReservations && reserved.test(words))
    return other === undefined || isSame ? [] : [{ number: index + 1, sense: other }]
  })
}

const withReservations: OpinionSense = 'favourable_with_reservations'
/** « un avis favorable, sous les réserves suivantes » is one with reservations. */
const reserved = /réserve|reservation/iu

function sensesNamedIn(words: string, names: Record<OpinionSense, string>, language: 'fr' | 'en'): OpinionSense[] {
  // The longest first: « favorable avec réserves » also begins with « favorable ».
  const senses = [...opinionSenses].sort((one, other) => names[other].length - names[one].length)
  const anySense = senses.map(sense => names[sense]).join('|')
  const mention = language === 'fr' ? `\\bun avis (?:de )?(${anySense})` : `\\ban? (${anySense}) opinion`
  return [...words.matchAll(new RegExp(mention, 'giu'))].flatMap(([, name = '']) =>
    senses.filter(sense => names[sense] === name.toLowerCase()),
  )
}
