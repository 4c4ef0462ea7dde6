import { type Edit, fates, inTurn, swap } from './edit.ts'

export const words: Edit[] = [
  {
    name: 'one word of the passage is another',
    edit: swap(1, 'chaque semaine', 'chaque mois'),
    expected: { ranking: { fate: 'moved', words: 'classe chaque mois les demandes d’aide au logement' } },
  },
  {
    name: 'a mistake is corrected',
    edit: swap(2, 'consommation', 'consomation'),
    expected: { energy: { fate: 'moved', words: 'La consomation électrique estimée est de 3 400 kWh par an.' } },
  },
  {
    name: 'a figure is another',
    edit: swap(2, '184 000', '196 500'),
    expected: { price: { fate: 'moved', words: '196 500 euros hors taxes' } },
  },
  {
    name: 'the passage says the contrary in two letters',
    edit: swap(3, 'n’a pas encore rendu', 'a rendu'),
    expected: { officer: { fate: 'moved', words: 'Le délégué à la protection des données a rendu son avis.' } },
  },
  {
    name: 'the sentence before is another',
    edit: swap(2, 'Deux agents y consacrent un quart', 'Six agents y consacrent la moitié'),
    expected: {},
  },
  {
    name: 'the words that lead to the passage are others',
    edit: swap(2, 'pour un montant\nde 184', 'au prix forfaitaire\nde 184'),
    expected: { price: { fate: 'anchored' } },
  },
  {
    name: 'a word is added to the sentence after',
    edit: swap(1, 'sans donnée de santé', 'sans aucune donnée de santé'),
    expected: {},
  },
  {
    name: 'the passage is written anew',
    edit: swap(
      2,
      'Aucune autre solution n’a été comparée avant la signature du marché.',
      'Trois offres furent départagées en commission.',
    ),
    expected: fates('orphan', 'alternatives'),
  },
  {
    name: 'the passage is gone',
    edit: swap(2, 'La consommation électrique estimée est de 3 400 kWh par an.\n', ''),
    expected: fates('orphan', 'energy'),
  },
  {
    name: 'a short word is gone, and stands elsewhere',
    edit: inTurn(swap(4, ' Oui, il est public.', ''), swap(2, '2. Coûts', 'Oui : 2. Coûts')),
    expected: { yes: { fate: 'orphan' }, price: { fate: 'anchored' } },
  },
  {
    name: 'one of two like sentences is gone',
    edit: swap(4, 'Un bilan est présenté au conseil municipal chaque année pour chaque outil.\n', ''),
    expected: { secondReport: { fate: 'moved' } },
  },
  {
    name: 'the first of two like sentences is gone',
    edit: swap(4, 'Un bilan est présenté au conseil municipal chaque année. Oui, il est public.\n', ''),
    expected: { firstReport: { fate: 'moved' }, yes: { fate: 'orphan' } },
  },
  {
    name: 'half of the passage is gone',
    edit: swap(1, 'Un agent du service reçoit la liste et décide de\nl’ordre d’instruction', 'Un agent décide'),
    expected: fates('orphan', 'wrapped'),
  },
  {
    name: 'words are put into the middle of the passage',
    edit: swap(3, 'des efforts de', 'des grands efforts de'),
    expected: { effort: { fate: 'moved', words: 'L’effet des grands efforts de simplification' } },
  },
  {
    name: 'capitals are put on',
    edit: swap(1, 'au-delà de 70', 'au-delà de 75'),
    expected: { threshold: { fate: 'moved', words: 'au-delà de 75' } },
  },
]
