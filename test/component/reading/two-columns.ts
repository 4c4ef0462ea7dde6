import type { Line } from './text-pdf.ts'

/** Two columns of running text, of one pitch. */
export const leftColumn = [
  'Le comité a été saisi par la direction des',
  'solidarités d’un projet de traitement qui',
  'attribue à chaque foyer un score, dont les',
  'agents se servent pour choisir les dossiers',
  'à contrôler. Il a entendu les représentants',
  'de la ville et ceux du fournisseur, puis les',
  'associations que la commune avait invitées',
  'à la séance du mois de mars.',
].map(line => line.replaceAll('’', "'"))
export const rightColumn = [
  'Les données viennent de trois registres que',
  'la commune tient depuis longtemps, et aucune',
  'n’a été recueillie pour cet usage. Le modèle',
  'est une régression dont les coefficients sont',
  'publiés avec le rapport du fournisseur, ce',
  'que le comité salue. Il demande pourtant que',
  'les seuils soient revus chaque année devant',
  'le conseil municipal de la ville.',
].map(line => line.replaceAll('’', "'"))

/** As some programs write them: the first line of each, then the second of each; in sight however the page is turned. */
export const acrossColumns: Line[] = leftColumn.flatMap((text, row) => [
  { text, x: 50, y: 500 - 15 * row },
  { text: rightColumn[row] ?? '', x: 320, y: 500 - 15 * row },
])
