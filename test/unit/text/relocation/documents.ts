/** A note of four pages, as an extractor gives it: a line feed where each line ends, a running head, a number at the foot. */
export const note: readonly string[] = [
  [
    'Ville de Rivemont — Direction des solidarités',
    'Note de présentation du projet',
    '1. Ce que fait l’outil',
    'L’outil classe chaque semaine les demandes d’aide au logement selon une',
    'probabilité de retard. Un agent du service reçoit la liste et décide de',
    'l’ordre d’instruction. Aucune demande n’est rejetée par le système.',
    'Le score va de 0 à 100 ; au-delà de 70, le dossier est signalé en rouge.',
    'Les données utilisées sont celles du formulaire, sans donnée de santé.',
    '1',
  ].join('\n'),
  [
    'Ville de Rivemont — Direction des solidarités',
    '2. Coûts et moyens',
    'Le marché est conclu pour trois ans avec un éditeur unique, pour un montant',
    'de 184 000 euros hors taxes. La maintenance représente 22 % de ce montant.',
    'Deux agents y consacrent un quart de leur temps de travail.',
    'La consommation électrique estimée est de 3 400 kWh par an.',
    'Aucune autre solution n’a été comparée avant la signature du marché.',
    '2',
  ].join('\n'),
  [
    'Ville de Rivemont — Direction des solidarités',
    '3. Droits des personnes',
    'Les usagers sont informés par une mention au bas du formulaire. Toute',
    'personne peut demander que sa demande soit réexaminée par un agent, sans',
    'avoir à donner de motif. Le délai de réexamen est de quinze jours.',
    'L’effet des efforts de simplification sera mesuré au bout d’un an.',
    'Le délégué à la protection des données n’a pas encore rendu son avis.',
    'Le comité social territorial sera consulté après le choix de l’outil.',
    '3',
  ].join('\n'),
  [
    'Ville de Rivemont — Direction des solidarités',
    '4. Suivi',
    'Un bilan est présenté au conseil municipal chaque année. Oui, il est public.',
    'Le taux de décisions modifiées par un agent y figure, par quartier.',
    'Un bilan est présenté au conseil municipal chaque année pour chaque outil.',
    'L’audit du modèle est confié à un laboratoire universitaire.',
    '4',
  ].join('\n'),
]

/** Passages annotated in the note, by name; `nth` says which, where the words stand more than once. */
export const passages = {
  ranking: { page: 1, exact: 'classe chaque semaine les demandes d’aide au logement' },
  wrapped: { page: 1, exact: 'Un agent du service reçoit la liste et décide de\nl’ordre d’instruction' },
  threshold: { page: 1, exact: 'au-delà de 70' },
  price: { page: 2, exact: '184 000 euros hors taxes' },
  energy: { page: 2, exact: 'La consommation électrique estimée est de 3 400 kWh par an.' },
  alternatives: { page: 2, exact: 'Aucune autre solution n’a été comparée avant la signature du marché.' },
  review: { page: 3, exact: 'Toute\npersonne peut demander que sa demande soit réexaminée par un agent' },
  effort: { page: 3, exact: 'L’effet des efforts de simplification' },
  officer: { page: 3, exact: 'Le délégué à la protection des données n’a pas encore rendu son avis.' },
  yes: { page: 4, exact: 'Oui' },
  firstReport: { page: 4, exact: 'Un bilan est présenté au conseil municipal chaque année', nth: 1 },
  secondReport: { page: 4, exact: 'Un bilan est présenté au conseil municipal chaque année', nth: 2 },
} as const satisfies Record<string, { page: number; exact: string; nth?: number }>

export type PassageName = keyof typeof passages
