import type { knockoutsFr } from './texts.fr.ts'

export const knockoutsEn: typeof knockoutsFr = {
  title: 'Knock-out criteria',
  none: 'This grid has no knock-out criterion.',
  states: {
    fired: 'Knock-out',
    not_fired: 'No knock-out',
    not_known: 'Not known yet',
  },
  provisional: 'provisional: answers are missing',
  bound: 'Opinion possible at most: {sense}.',
  reads: 'What decides it',
  unanswered: 'no answer',
  notApplicable: 'not applicable',
  notAsked: 'question not asked',
  sectionScore: '{section}: {score} out of 100',
  sectionNoScore: '{section}: no score',
}
