import { plainText } from '#shared/text/plain-text.ts'
import type { PieceType, TypeGround } from './piece.ts'

/** Words that name a type of piece, tried in this order: what is said of an impact assessment is not one. */
const names: readonly (readonly [PieceType, RegExp])[] = [
  ['avis_dpo', /\bavis (?:du |de la |de |d )?(?:dpo|dpd|delegue)/],
  [
    'avis_instance_sociale',
    /\b(?:avis|pv|proces verbal|extrait).*\b(?:cst|cse|chsct|comite social|instance sociale)\b/,
  ],
  ['fria', /\bfria\b|\bdroits fondamentaux\b|\bfundamental rights\b/],
  ['aipd', /\b(?:aipd|pia|dpia)\b|\banalyse d ?impact\b|\bimpact assessment\b/],
  ['rapport_biais', /\bbiais\b|\bbias(?:es)?\b|\bdiscrimination/],
  ['fiche_registre_traitements', /\bregistre\b.*\btraitements?\b|\bfiche (?:de )?traitement\b|\bprocessing record\b/],
  ['analyse_risques_ssi', /\b(?:ssi|ebios|homologation)\b|\banalyse (?:de|des) risques?\b|\brisk analysis\b/],
  ['fiche_empreinte', /\bempreinte\b|\bbilan carbone\b|\bsobriete\b|\bfootprint\b/],
  ['fiche_hebergeur', /\bheberge(?:ur|ment)\b|\bsecnumcloud\b|\bhosting\b/],
  ['projet_mention', /\bmentions?\b(?!.*\blegales?\b)|\binformation des (?:personnes|usagers)\b/],
  ['protocole_essai', /\bprotocole\b|\bexperimentation\b|\bplan de test\b|\btest protocol\b/],
  ['exemple_explication', /\bexemples? d ?explication/],
  ['documentation_derogation', /\bderogation\b/],
  ['tableau_comparatif', /\bcomparatif\b|\bcomparaison\b|\bcomparison\b/],
  ['note_juridique', /\bnote juridique\b|\banalyse juridique\b|\blegal (?:note|opinion)\b/],
  ['budget', /\bbudget\b|\bplan de financement\b|\bchiffrage\b|\bcouts\b|\bdevis\b/],
  ['contrat', /\bcontrat\b|\bmarche\b|\bccap\b|\bcctp\b|\bconvention\b|\bacte d ?engagement\b|\bcontract\b/],
  ['expression_besoin', /\bexpression (?:du |de |des )?besoins?\b|\bcahier des charges\b|\bnote d ?opportunite\b/],
]

/** Words with one space between them: `_`, `-` and `.` part words in the names of files. */
const plain = (text: string): string => plainText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')

const typeNamed = (text: string): PieceType | undefined => {
  const words = plain(text)
  return names.find(([, pattern]) => pattern.test(words))?.[0]
}

/**
 * The type that the name of a file says, or else the nearest of its folders, for a person to confirm. `null` where
 * neither names one.
 */
export function proposePieceType(
  fileName: string,
  labels: readonly string[] = [],
): { type: PieceType; from: TypeGround } | null {
  const byName = typeNamed(fileName.replace(/\.[\p{L}\p{N}]{1,8}$/u, ''))
  if (byName) return { type: byName, from: 'name' }
  for (const label of labels.toReversed()) {
    const byFolder = typeNamed(label)
    if (byFolder) return { type: byFolder, from: 'folder' }
  }
  return null
}
