import type { AnswerValue } from '#shared/domain/assessment.ts'

/** Those who sealed, in the order of the marks below. */
export const markers = [
  'claire-morvan',
  'samuel-garnier',
  'yasmine-toumi',
  'paul-henri-vasseur',
  'fatou-diarra',
  'marc-le-goff',
  'nadege-pruvost',
  'sylvie-abadie',
  'thomas-weiss',
] as const

/**
 * Marks of the nine members by question, then what the committee retained in sitting: the low median of the marks, or
 * the answer most gave where it is a choice.
 */
export const marks: Record<string, { given: AnswerValue[]; retained: AnswerValue }> = {
  'c1-biometrie': { given: Array(9).fill('non'), retained: 'non' },
  'c1-categorisation': { given: Array(9).fill('non'), retained: 'non' },
  'c1-sensibles': {
    given: ['indirect', 'indirect', 'indirect', 'indirect', 'indirect', 'indirect', 'oui', 'indirect', 'indirect'],
    retained: 'indirect',
  },
  'c1-biais': { given: [2, 3, 2, 1, 1, 2, 2, 4, 3], retained: 2 },
  'c2-baselegale': { given: [3, 3, 2, 3, 3, 3, 3, 4, 3], retained: 3 },
  'c2-aipd': { given: Array(9).fill('faite'), retained: 'faite' },
  'c2-ria': { given: ['oui', 'oui', 'oui', 'provisoire', 'oui', 'oui', 'oui', 'oui', 'oui'], retained: 'oui' },
  'c2-ssi': { given: [3, 3, 3, 2, 3, 3, 3, 3, 4], retained: 3 },
  'c2-contrat': { given: [2, 2, 2, 1, 2, 2, 2, 3, 2], retained: 2 },
  'c3-besoin': { given: [3, 3, 2, 2, 3, 3, 3, 4, 3], retained: 3 },
  'c3-alternative': { given: [2, 3, 2, 1, 2, 1, 2, 3, 2], retained: 2 },
  'c3-usagers': { given: [1, 2, 1, 1, 0, 0, 1, 2, 1], retained: 1 },
  'c3-inclusion': {
    given: ['oui', 'oui', 'oui', 'degradee', 'oui', 'oui', 'degradee', 'oui', 'oui'],
    retained: 'oui',
  },
  'c4-effets': { given: [2, 3, 2, 2, 2, 1, 2, 2, 3], retained: 2 },
  'c4-dialogue': {
    given: ['apres', 'apres', 'apres', 'apres', 'apres', 'apres', 'apres', 'non', 'apres'],
    retained: 'apres',
  },
  'c4-formation': { given: [3, 3, 3, 2, 3, 3, 3, 3, 2], retained: 3 },
  'c4-surveillance': {
    given: ['non', 'non', 'non', 'possible', 'non', 'non', 'non', 'possible', 'non'],
    retained: 'non',
  },
  'c5-mesure': { given: [3, 3, 3, 2, 3, 3, 3, 3, 4], retained: 3 },
  'c5-dimension': { given: [3, 3, 3, 3, 3, 2, 3, 3, 3], retained: 3 },
  'c5-materiel': { given: Array(9).fill('oui'), retained: 'oui' },
  'c6-information': { given: [2, 3, 2, 1, 1, 2, 1, 3, 2], retained: 2 },
  'c6-registre': {
    given: ['partiel', 'oui', 'partiel', 'partiel', 'non', 'partiel', 'partiel', 'partiel', 'partiel'],
    retained: 'partiel',
  },
  'c6-explication': { given: [2, 2, 1, 1, 0, 1, 0, 3, 2], retained: 1 },
  'c6-controle-humain': { given: [1, 2, 2, 0, 0, 1, 1, 3, 3], retained: 1 },
  'c7-indicateurs': { given: [2, 3, 2, 2, 2, 1, 2, 3, 2], retained: 2 },
  'c7-calendrier': {
    given: ['date', 'date', 'date', 'rien', 'date', 'date', 'date', 'date', 'date'],
    retained: 'date',
  },
  'c7-collectif': { given: [2, 2, 2, 1, 2, 2, 2, 3, 2], retained: 2 },
}
