import { plainText } from '#shared/text/plain-text.ts'
import type { PieceType, TypeGround } from './piece.ts'

/** Words without accents, case or punctuation, in French and in English; ` ` stands for any of what separates them. */
const telling: [PieceType, string[]][] = [
  [
    'avis_dpo',
    [
      'avis (?:du |de la |de l |motive du )?(?:dpo|dpd|delegue\\w* a la protection des donnees)',
      '(?:dpo|data protection officer) s? ?(?:opinion|advice)',
      '(?:opinion|advice) (?:of|from|by) the (?:dpo|data protection officer)',
    ],
  ],
  [
    'avis_instance_sociale',
    [
      'avis (?:du |de la |de l )?(?:cst|csa|cse|chsct|fssct|f3sct|comite social\\w*|comite technique|formation specialisee|instance sociale)',
      'pv (?:du )?(?:cst|cse)',
      '(?:proces verbal|extrait) (?:du |de la )?(?:cst|csa|cse|chsct|comite social\\w*)',
      '(?:works council|staff body|staff committee) (?:opinion|advice)',
      'opinion of the (?:works council|staff body|staff committee)',
    ],
  ],
  [
    'note_juridique',
    [
      '(?:note|avis|analyse|consultation|etude) juridique',
      'note (?:de )?conformite',
      'legal (?:note|opinion|analysis|memo|advice)',
    ],
  ],
  [
    'fria',
    [
      'fria',
      '(?:analyse|etude|evaluation) (?:d |de l )?impact (?:sur|relative aux|en matiere de) (?:les )?droits fondamentaux',
      'fundamental rights impact assessment',
      'droits fondamentaux',
      'fundamental rights',
    ],
  ],
  [
    'aipd',
    [
      'aipd',
      'dpia',
      'eivp',
      'pia',
      '(?:analyse|etude) (?:d |de l )?impact (?:relative a |sur )(?:la )?(?:protection des donnees|vie privee)',
      '(?:analyse|etude) (?:d |de l )?impact rgpd',
      '(?:data protection|privacy) impact assessment',
      '(?:analyse|etude) (?:d |de l )?impact',
      'impact assessment',
    ],
  ],
  [
    'analyse_risques_ssi',
    [
      'analyse (?:de |des )?risques?',
      'ebios(?: rm)?',
      'homologation (?:de |ssi |rgs )?(?:securite|ssi|rgs)',
      'dossier d homologation',
      'homologation',
      'ssi',
      '(?:security|cyber\\w*) risk (?:analysis|assessment)',
    ],
  ],
  [
    'rapport_biais',
    [
      '(?:rapport|analyse|audit|mesure|etude|test)s? (?:sur |de |des |d )?(?:les )?biais',
      'biais',
      '(?:bias|fairness) (?:report|audit|analysis|assessment|test)',
    ],
  ],
  [
    'fiche_registre_traitements',
    [
      'registre (?:des |de )?(?:activites (?:de )?)?traitements?',
      'fiche (?:de |du )?(?:registre|traitement)',
      'records? of processing(?: activities)?',
      'ropa',
    ],
  ],
  [
    'fiche_empreinte',
    [
      'empreinte (?:environnementale|carbone|ecologique|numerique)',
      'bilan carbone',
      '(?:environmental|carbon) footprint',
      'impact environnemental',
      'sobriete numerique',
    ],
  ],
  [
    'fiche_hebergeur',
    ['hebergeurs?', 'fiche (?:d )?hebergement', 'secnumcloud', 'hosting (?:provider|sheet)', 'attestation hds'],
  ],
  [
    'projet_mention',
    [
      'mentions? (?:d |de l )?information',
      '(?:notice|note) d information',
      '(?:information|privacy|transparency) notice',
      'projet de mention',
    ],
  ],
  [
    'exemple_explication',
    ['exemples? (?:d |de l )?explications?', 'explication type', '(?:example|sample) (?:of )?(?:an )?explanations?'],
  ],
  ['documentation_derogation', ['derogations?', 'waivers?']],
  [
    'protocole_essai',
    [
      'protocole (?:d |de )?(?:essais?|tests?|experimentation|evaluation)',
      'plan (?:de |d )(?:tests?|essais?)',
      'cahier de recette',
      'test (?:protocol|plan)',
    ],
  ],
  [
    'tableau_comparatif',
    [
      '(?:tableau|grille|etude) comparati(?:f|ve)',
      'comparatif',
      'comparaison des (?:offres|solutions)',
      'comparison (?:table|matrix)',
      'benchmark',
    ],
  ],
  [
    'expression_besoin',
    [
      'expression (?:de |des |du )?besoins?',
      'cahier des charges',
      'note de cadrage',
      'statements? of needs?',
      'problem statement',
      'requirements(?: specification)?',
    ],
  ],
  [
    'contrat',
    [
      'contrats?',
      'avenants?',
      'cctp',
      'ccap',
      'acte d engagement',
      'cahier des clauses \\w+',
      'convention',
      'cgu',
      'contracts?',
      '(?:data processing|service level) agreement',
    ],
  ],
  [
    'budget',
    [
      'budgets?',
      'plan de financement',
      'devis',
      'couts? (?:previsionnels?|complets?|totaux|total)',
      'cost estimates?',
      'funding plan',
    ],
  ],
]

const rules = telling.map(([type, words]): [PieceType, RegExp] => [type, new RegExp(` (${words.join('|')}) `)])

/** An opinion on something names it: these come first, wherever they stand. */
const leading = new Set<PieceType>(['avis_dpo', 'avis_instance_sociale'])

/**
 * The type that the name of a file says, or else the nearest of its folders, for a person to confirm. Of several, the
 * first that is read. `null` where neither names one.
 */
export function proposePieceType(
  fileName: string,
  labels: readonly string[] = [],
): { type: PieceType; from: TypeGround } | null {
  const byName = typeNamed(fileName.replace(/\.[\p{L}\p{N}]{1,8}$/u, ''))
  if (byName) return { type: byName, from: 'name' }
  for (const label of labels.toReversed()) {
    const byFolder = typeNamed(label.replace(/\.(zip|eml)$/i, ''))
    if (byFolder) return { type: byFolder, from: 'folder' }
  }
  return null
}

function typeNamed(source: string): PieceType | undefined {
  const text = ` ${bareWords(source)} `
  const found = rules.flatMap(([type, rule]) => {
    const match = rule.exec(text)
    return match?.[1] === undefined ? [] : [{ type, length: match[1].length, at: leading.has(type) ? -1 : match.index }]
  })
  return found.toSorted((one, other) => one.at - other.at || other.length - one.length)[0]?.type
}

/** `AvisDPO_Évaluation-v2` → `avis dpo evaluation v2`. */
const bareWords = (source: string): string =>
  plainText(source.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
