import type { DossierRecord } from './dossier.ts'
import type { PieceType } from './piece.ts'

/** What a rule looks at: facts of the sheet. Each that is given must hold; none given, the rule holds for every dossier. */
export type PieceCondition = {
  personalData?: true
  staffConcerned?: true
  supplier?: true
  aiActClass?: readonly string[]
}

/** `law` binds the city, `committee` is what the committee asks by its rules of procedure, and is theirs to change. */
export type MandatoryPiece = {
  type: PieceType
  when: PieceCondition
  origin: 'law' | 'committee'
  /** The article, as it is cited. */
  source: string
}

/**
 * Pieces without which a referral is not complete (procedure.json: « pièces obligatoires présentes »). Articles may be
 * amended and a committee may ask otherwise: every screen that uses the list shows the source of each line.
 */
export const mandatoryPieces: readonly MandatoryPiece[] = [
  { type: 'expression_besoin', when: {}, origin: 'committee', source: 'procedure.json, file' },
  { type: 'budget', when: {}, origin: 'committee', source: 'procedure.json, file' },
  {
    type: 'fiche_registre_traitements',
    when: { personalData: true },
    origin: 'law',
    source: 'RGPD, art. 30',
  },
  {
    type: 'aipd',
    when: { personalData: true, aiActClass: ['haut_risque'] },
    origin: 'law',
    source: 'RGPD, art. 35 ; règlement (UE) 2024/1689, art. 26(9)',
  },
  {
    type: 'avis_dpo',
    when: { personalData: true, aiActClass: ['haut_risque'] },
    origin: 'law',
    source: 'RGPD, art. 35(2)',
  },
  {
    type: 'projet_mention',
    when: { personalData: true },
    origin: 'law',
    source: 'RGPD, art. 13 et 14',
  },
  {
    type: 'contrat',
    when: { personalData: true, supplier: true },
    origin: 'law',
    source: 'RGPD, art. 28(3)',
  },
  {
    type: 'fria',
    when: { aiActClass: ['haut_risque'] },
    origin: 'law',
    source: 'Règlement (UE) 2024/1689, art. 27',
  },
  {
    type: 'avis_instance_sociale',
    when: { staffConcerned: true, aiActClass: ['haut_risque'] },
    origin: 'law',
    source: 'Règlement (UE) 2024/1689, art. 26(7)',
  },
]

/** A fact that nobody has given yet. */
export type UnknownFact = 'personalData' | 'staffConcerned' | 'aiActClass'

export type RuleState = { holds: true } | { holds: false } | { holds: 'unknown'; unknown: UnknownFact[] }

/** Whether a rule holds for a dossier; unknown while a fact it looks at is not given and no other excludes it. */
export function ruleState({ when }: MandatoryPiece, dossier: DossierRecord): RuleState {
  const unknown: UnknownFact[] = []
  for (const fact of ['personalData', 'staffConcerned'] as const) {
    if (!when[fact] || dossier[fact] === 'yes') continue
    if (dossier[fact] === 'no') return { holds: false }
    unknown.push(fact)
  }
  if (when.supplier && !dossier.supplierName?.trim()) return { holds: false }
  if (when.aiActClass) {
    if (!dossier.aiActClass) unknown.push('aiActClass')
    else if (!when.aiActClass.includes(dossier.aiActClass)) return { holds: false }
  }
  return unknown.length > 0 ? { holds: 'unknown', unknown } : { holds: true }
}
