import type { knockoutsFr } from './texts.fr.ts'

export const knockoutsEn: typeof knockoutsFr = {
  title: 'Eliminatory criteria',
  none: 'This grid has no eliminatory criterion.',
  states: {
    fired: 'Eliminatory',
    not_fired: 'Not eliminatory',
    not_known: 'Not known yet',
  },
  provisional: 'provisional: answers are missing',
  bound: 'Opinion at most: {sense}.',
  reads: 'What decides it',
  unanswered: 'no answer',
  notApplicable: 'not applicable',
  notAsked: 'question not asked',
  sectionScore: '{section}: {score} out of 100',
  sectionNoScore: '{section}: no score',
}
