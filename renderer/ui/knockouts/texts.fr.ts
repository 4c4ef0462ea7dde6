/** Eliminatory rules, looked at before any score. */
export const knockoutsFr = {
  title: 'Critères éliminatoires',
  none: 'Cette grille n’a pas de critère éliminatoire.',
  states: {
    fired: 'Éliminatoire',
    not_fired: 'Non éliminatoire',
    not_known: 'Pas encore connu',
  },
  provisional: 'provisoire : des réponses manquent',
  bound: 'Avis possible au plus : {sense}.',
  reads: 'Ce qui le décide',
  unanswered: 'sans réponse',
  notApplicable: 'non applicable',
  notAsked: 'question non posée',
  sectionScore: '{section} : {score} sur 100',
  sectionNoScore: '{section} : pas de note',
}
