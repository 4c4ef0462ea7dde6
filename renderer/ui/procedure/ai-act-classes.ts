/** Classes the classification grid proposes, gravest first; `unconfirmed` until a person confirms one. */
export const aiActClasses = ['interdit', 'haut_risque', 'transparence', 'minimal', 'hors_champ'] as const
export type AiActClass = (typeof aiActClasses)[number] | 'unconfirmed'

/** A class unknown to this program, from another grid, counts as not confirmed. */
export const aiActClassOf = (code: string | undefined): AiActClass =>
  aiActClasses.find(known => known === code) ?? 'unconfirmed'
