import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces.js'
import { actDocument } from '#electron/pdf/render-opinion-here.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { resources } from '../opinion-records.ts'

const sentences = [
  'Le marché a pour objet la fourniture, l’installation et la maintenance d’un outil d’aide à l’instruction des demandes de logement social adressées à la ville.',
  'Le titulaire communique, à chaque nouvelle version du modèle, les jeux d’essai, les taux d’erreur par groupe de demandeurs et la liste des variables retirées ou ajoutées.',
  'Aucune décision défavorable ne peut être prise sur le seul fondement du classement proposé : l’agent instructeur motive son choix et peut s’en écarter sans justification particulière.',
  'La durée de conservation des journaux techniques est de six mois ; au-delà, seules des statistiques agrégées, dont aucun effectif n’est inférieur à onze, sont conservées.',
  'Le coût annuel est estimé à 184 300 €, soit 3,2 % du budget de fonctionnement de la direction, dont 41 000 € pour l’hébergement en France métropolitaine.',
]

/** A contract of so many pages of running text, each with a heading, eight paragraphs and a table of three rows. */
export async function longDocument(pages: number): Promise<Buffer> {
  const { fonts } = actDocument(anOpinion(), { resources })
  const faces = new Set(Object.values(fonts).flatMap(family => Object.values(family)))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => faces.has(path))
  const font = Object.keys(fonts)[0]
  if (!font) throw new Error('no font to print with')
  const content = Array.from({ length: pages }, (_, page) => pageOf(page))
  return pdfmake.createPdf({ content, defaultStyle: { font, fontSize: 10 } } as never).getBuffer()
}

function pageOf(page: number): Content {
  const text = (from: number) => [0, 1, 2].map(step => sentences[(page + from + step) % sentences.length]).join(' ')
  return [
    { text: `Article ${page + 1}`, fontSize: 15, ...(page > 0 && { pageBreak: 'before' }) },
    ...Array.from({ length: 7 }, (_, from) => ({
      text: text(from),
      margin: [0, 5, 0, 0] as [number, number, number, number],
    })),
    {
      margin: [0, 8, 0, 0],
      table: {
        widths: ['*', 'auto', 'auto'],
        body: [
          ['Poste', 'Quantité', 'Montant'],
          [`Lot ${page + 1}, hébergement`, '12', '41 000 €'],
          ['Maintenance', '4', '18 250 €'],
        ],
      },
    },
  ]
}
