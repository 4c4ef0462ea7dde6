import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { ActText } from '#shared/domain/opinion/opinion-record.ts'
import type { Inline, TextNode } from '#shared/domain/opinion/text-node.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { type TextRecord, textRecord } from '#shared/domain/text.ts'
import { mainDossier } from './dossiers.ts'
import { vote } from './sitting.ts'
import { stamp } from './stamp.ts'

/** A reference to a passage of a piece, which the act lists by its hash; the annotation tells where in it. */
const passageIn =
  (pieces: readonly PieceRecord[], annotations: readonly AnnotationRecord[]) =>
  (annotation: string, label: string): Inline => {
    const pieceId = annotations.find(({ id }) => id === annotation)?.pieceId
    const target = pieces.find(({ id }) => id === pieceId)?.sha256
    if (target === undefined) throw new Error(`no piece for ${annotation}`)
    return { type: 'reference', target, label, annotation }
  }

const node = (id: string, ...content: (string | Inline)[]): TextNode => ({
  id,
  content: content.map(part => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})

const text = (passage: ReturnType<typeof passageIn>): ActText => ({
  author: 'Le comité d’éthique de l’intelligence artificielle, réuni le 26 novembre 2026,',
  visas: [
    node(
      'v1',
      'Vu le règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016, notamment ses articles 5, 22 et 35 ;',
    ),
    node(
      'v2',
      'Vu le règlement (UE) 2024/1689 du Parlement européen et du Conseil du 13 juin 2024, notamment ses articles 6 et 27 et son annexe III ;',
    ),
    node(
      'v3',
      'Vu la loi n° 78-17 du 6 janvier 1978 relative à l’informatique, aux fichiers et aux libertés, notamment son article 47 ;',
    ),
    node('v4', 'Vu le code de l’action sociale et des familles, notamment son article L. 123-5 ;'),
    node(
      'v5',
      'Vu le code des relations entre le public et l’administration, notamment ses articles L. 311-3-1, L. 312-1-3 et R. 311-3-1-2 ;',
    ),
    node('v6', 'Vu le règlement intérieur du comité d’éthique ;'),
    node('v7', 'Vu la saisine n° 2026-014 du centre communal d’action sociale ;'),
    node('v8', 'Vu le rapport de M. Hugo Lemercier, rapporteur ;'),
  ],
  hearings: [
    node(
      'h1',
      'Après avoir entendu M. Hugo Lemercier, rapporteur, et Mme Nora Belkacem, représentant le centre communal d’action sociale, qui s’est retirée avant le délibéré ;',
    ),
  ],
  recitals: [
    node(
      'm1',
      'Considérant que le centre communal d’action sociale verse une aide facultative à 8 412 foyers ; qu’il envisage de désigner chaque trimestre 600 foyers à réexaminer d’après un score calculé par un modèle statistique ;',
    ),
    node(
      'm2',
      'Considérant qu’un système destiné à être utilisé par une autorité publique pour octroyer, réduire, révoquer ou récupérer une prestation d’aide sociale relève du point 5, a, de l’annexe III du règlement (UE) 2024/1689 ; que le projet est instruit comme un système à haut risque ;',
    ),
    node(
      'm3',
      'Considérant que les personnes convoquées décrivent le réexamen comme intrusif, long et éprouvant (',
      passage('note-intrusif', 'pièce 1, p. 3'),
      ') ; qu’être désigné pour un réexamen est ainsi, par soi-même, un effet sensible du système ;',
    ),
    node(
      'm4',
      'Considérant qu’une commission indépendante, examinant le modèle employé à Rotterdam de 2017 à 2021, n’admet un tel profilage que sous des conditions strictes (',
      passage('note-conditions-strictes', 'pièce 2, p. 2'),
      ') ; qu’elle juge que la méthode alors employée ne peut être utilement expliquée aux habitants (',
      passage('note-xgboost', 'pièce 2, p. 10'),
      ') ;',
    ),
    node(
      'm5',
      'Considérant que plus un modèle emploie de variables, plus il est probable que certaines tiennent lieu de caractéristiques protégées (',
      passage('note-vingt-variables', 'pièce 1, p. 15'),
      ') ; que le tirage au sort d’une partie des dossiers permet seul de mesurer ce biais dans la durée (',
      passage('note-tirage', 'pièce 2, p. 11'),
      ') ;',
    ),
    node(
      'm6',
      'Considérant qu’une décision individuelle prise sur le fondement d’un traitement algorithmique comporte une mention explicite en informant l’intéressé (',
      passage('note-mention', 'pièce 3, p. 7'),
      ') ; que le projet de mention ne dit ni le degré ni le mode de contribution du score à la convocation ;',
    ),
    node(
      'm7',
      'Considérant que la section « Transparence et redevabilité » de la grille est évaluée à 37,5 sur 100 ; que la règle p-c6 de cette grille borne en conséquence l’avis au sens « favorable avec réserves » ;',
    ),
    node(
      'm8',
      'Considérant que l’agent peut écarter la proposition du système, mais que ni le temps de cette relecture ni son motif ne sont prévus ; que ce contrôle ne permet pas, en l’état, d’écarter utilement le résultat ;',
    ),
  ],
  formula: 'Émet l’avis suivant :',
  articles: [
    node('a1', 'Le comité émet un avis favorable avec réserves.'),
    node('a2', 'La mise en service est subordonnée aux réserves R1 à R3.'),
    node('a3', 'Le comité assortit son avis de recommandations, sans effet sur son sens.'),
    node(
      'a4',
      'Le centre communal d’action sociale rend compte au comité de la levée des réserves. Le système est réexaminé un an après sa mise en service.',
    ),
    node(
      'a5',
      'Le présent avis est consultatif. Il est transmis à l’exécutif de la ville, auquel il appartient de décider.',
    ),
  ],
  reservations: [
    {
      id: 'R1',
      requirement:
        'Le temps de relecture est d’au moins dix minutes par dossier et tout choix, conforme ou contraire à la proposition, est motivé.',
      responsible: 'Directrice de l’action sociale',
      due: '31 mars 2027',
      proof: 'Note de service et relevé trimestriel des écarts',
    },
    {
      id: 'R2',
      requirement:
        'Chaque personne convoquée est informée dans la convocation, en termes simples, qu’un traitement algorithmique a contribué à la sélection et des critères qui l’ont désignée.',
      responsible: 'Directrice de l’action sociale',
      due: '31 mars 2027',
      proof: 'Modèle de convocation et essai auprès de dix allocataires',
    },
    {
      id: 'R3',
      requirement:
        'Un dixième au moins des dossiers réexaminés est tiré au sort et les taux d’erreur par groupe sont publiés chaque année.',
      responsible: 'Déléguée à la protection des données',
      due: '30 juin 2027',
      proof: 'Rapport de biais versé au dossier',
    },
  ],
  recommendations: [
    node('c1', 'Étudier un modèle plus simple, dont chaque résultat s’explique par des critères énoncés.'),
    node('c2', 'Associer des allocataires à la rédaction de la convocation et au bilan annuel.'),
    node('c3', 'Verser l’analyse d’impact relative à la protection des données au dossier du comité.'),
  ],
})

export const texts = (pieces: readonly PieceRecord[], annotations: readonly AnnotationRecord[]): TextRecord[] => [
  textRecord.parse({
    ...stamp('avis-2026-011', 'hugo-lemercier', '2026-11-20T11:48:00.000Z'),
    dossierId: mainDossier,
    kind: 'opinion',
    number: 'AVIS-2026-011',
    date: '2026-11-26',
    title: 'Avis relatif au ciblage des réexamens de l’aide sociale',
    text: text(passageIn(pieces, annotations)),
    sense: 'favourable_with_reservations',
    waivers: [],
    vote,
    signatories: [
      { field: 'chair', name: 'Claire Morvan', capacity: 'Présidente de séance' },
      { field: 'secretary', name: 'Yasmine Toumi', capacity: 'Secrétaire de séance' },
    ],
    updatedAt: '2026-11-20T11:48:00.000Z',
    signatures: [],
  }),
]
