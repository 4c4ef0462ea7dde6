import { describe, expect, test } from 'vitest'
import { vocabulary } from '#renderer/search/index/vocabulary.ts'
import { foldTerm } from '#shared/text/search-terms.ts'

const together = [
  'réexamen réexamens reexamens',
  'évaluation évaluations évaluer évaluée évalué evaluation',
  'municipal municipale municipaux municipales',
  'général générale généraux',
  'algorithme algorithmes',
  'décision décisions decision',
  'allocataire allocataires',
  'donnée données donnees',
  'activité activités activite',
  'délibération délibérations délibérer',
  'automatisé automatisée automatisés automatiser',
  'décider décident décidé',
  'utiliser utilisent utilisée',
  'assessment assessments',
  'policy policies',
  'decision decisions',
  'processing processed process',
  'bias biases',
]

/** What has a beginning in common and not a meaning. */
const apart = [
  ['commune', 'communication'],
  ['général', 'génération'],
  ['organe', 'organisation'],
  ['service', 'serveur'],
  ['public', 'publicité'],
  ['risque', 'risible'],
  ['personne', 'personnage'],
  ['conseil', 'conserver'],
  ['information', 'informatique'],
  ['aide', 'aidant'],
  ['agent', 'âge'],
  ['client', 'clé'],
]

const forms = (text: string, others: readonly string[]) => {
  const words = vocabulary()
  for (const other of [text, ...others]) words.fold(other)
  return words.formsOf(foldTerm(text), text)
}

describe('forms of one word are found by one another', () => {
  test.each(together)('%s', row => {
    const all = row.split(' ')
    for (const one of all) {
      const others = new Set(all.map(foldTerm).filter(term => term !== foldTerm(one)))
      expect(new Set(forms(one, all))).toEqual(others)
    }
  })
})

// French alone leaves « policy » and « policies » apart, English alone « réexamen » and « municipaux ». What Snowball brings
// together too much is found, after the word itself.
test('words that are not are left apart', () => {
  const mixed = apart.filter(([one = '', other = '']) => forms(one, [other]).length > 0)
  expect(mixed).toEqual([['aide', 'aidant']])
})
