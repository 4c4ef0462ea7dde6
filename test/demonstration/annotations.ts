import { join } from 'node:path'
import { type AnnotationRecord, annotationRecord } from '#shared/domain/annotation.ts'
import { deriveAnchor, openDocument } from './derive-anchor.ts'
import { mainDossier } from './dossiers.ts'
import { sheets } from './pieces.ts'
import { stamp } from './stamp.ts'

type Passage = {
  id: string
  piece: string
  page: number
  words: string
  author: string
  motivation: AnnotationRecord['motivation']
  body: string
  at: string
}

/** Words of the pieces, as printed; the anchors are derived from the files. */
const passages: Passage[] = [
  {
    id: 'note-intrusif',
    piece: 'piece-expose',
    page: 3,
    words:
      'interviewees regard the period towards and the re-examination interview itself as invasive, time-consuming and stressful',
    author: 'fatou-diarra',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-12T09:10:00.000Z',
  },
  {
    id: 'note-temoignage',
    piece: 'piece-expose',
    page: 5,
    words: 'was asked to prove that I am proficient in the Dutch language was humiliating',
    author: 'nadege-pruvost',
    motivation: 'questioning',
    body: 'Que dit la convocation de Villeneuve ? Peut-on la lire avant la séance ?',
    at: '2026-10-12T09:24:00.000Z',
  },
  {
    id: 'note-biais-donnees',
    piece: 'piece-expose',
    page: 6,
    words: 'datasets are biased towards age and gender',
    author: 'paul-henri-vasseur',
    motivation: 'commenting',
    body: 'Aucune mesure équivalente n’est fournie pour les données du CCAS.',
    at: '2026-10-13T14:02:00.000Z',
  },
  {
    id: 'note-relecture',
    piece: 'piece-expose',
    page: 14,
    words: 'a mandatory SME check is carried out on the model predictions',
    author: 'hugo-lemercier',
    motivation: 'commenting',
    body: 'À Rotterdam la relecture de l’échantillon est obligatoire. Ici elle n’est ni chronométrée ni tracée.',
    at: '2026-10-14T10:12:00.000Z',
  },
  {
    id: 'note-vingt-variables',
    piece: 'piece-expose',
    page: 15,
    words:
      'for 20 variables, it is more likely that it includes discriminatory proxy-variables, or subjective and irrelevant personal characteristics',
    author: 'hugo-lemercier',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-14T10:15:00.000Z',
  },
  {
    id: 'note-explication-individuelle',
    piece: 'piece-expose',
    page: 15,
    words: 'Yet this is still not very insightful for explaining an individual decision',
    author: 'hugo-lemercier',
    motivation: 'commenting',
    body: 'Preuve du critère 6.3 : l’importance relative des variables n’explique pas un cas.',
    at: '2026-10-14T10:17:00.000Z',
  },
  {
    id: 'note-conditions-strictes',
    piece: 'piece-avis',
    page: 2,
    words: 'algorithmic risk profiling can be used under strict conditions',
    author: 'hugo-lemercier',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-15T08:40:00.000Z',
  },
  {
    id: 'note-xgboost',
    piece: 'piece-avis',
    page: 10,
    words: 'cannot be meaningfully explained to citizens',
    author: 'hugo-lemercier',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-15T08:52:00.000Z',
  },
  {
    id: 'note-criteres-dits',
    piece: 'piece-avis',
    page: 10,
    words:
      'The commission advises municipalities to mention selection criteria explicitly when they communicate to citizens why they have been selected for re-examination.',
    author: 'fatou-diarra',
    motivation: 'commenting',
    body: 'À reprendre dans une réserve : informer d’office, dans la convocation.',
    at: '2026-10-15T11:30:00.000Z',
  },
  {
    id: 'note-tirage',
    piece: 'piece-avis',
    page: 11,
    words: 'A continual use of random sampling is of especial importance.',
    author: 'yasmine-toumi',
    motivation: 'commenting',
    body: 'Le tirage au sort sert de témoin : c’est lui qui permet de mesurer le biais.',
    at: '2026-10-16T15:05:00.000Z',
  },
  {
    id: 'note-mention',
    piece: 'piece-obligations',
    page: 7,
    words: 'Faire figurer une mention explicite',
    author: 'hugo-lemercier',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-16T16:20:00.000Z',
  },
  {
    id: 'note-degre-contribution',
    piece: 'piece-obligations',
    page: 7,
    words: 'Le degré et le mode de contribution du traitement algorithmique à la prise de décision',
    author: 'sylvie-abadie',
    motivation: 'questioning',
    body: 'Qui répondra, au guichet, à la personne qui le demande ?',
    at: '2026-10-19T07:55:00.000Z',
  },
  {
    id: 'note-redevabilite',
    piece: 'piece-redevabilite',
    page: 1,
    words:
      'these instruments, as powerful as they are, present new challenges for society and individuals especially in terms of transparency and accountability',
    author: 'yasmine-toumi',
    motivation: 'highlighting',
    body: '',
    at: '2026-10-19T13:40:00.000Z',
  },
]

/** The annotations of the main dossier, anchored in the files of `folder`. */
export async function annotations(folder: string): Promise<AnnotationRecord[]> {
  const records: AnnotationRecord[] = []
  for (const { id, piece, page, words, author, motivation, body, at } of passages) {
    const file = sheets.find(sheet => sheet.id === piece)?.fileName ?? ''
    const document = await openDocument(join(folder, file))
    const target = await deriveAnchor(document, page, words)
    await document.destroy()
    records.push(
      annotationRecord.parse({
        ...stamp(id, author, at),
        dossierId: mainDossier,
        pieceId: piece,
        motivation,
        target,
        body,
        createdAt: at,
        updatedAt: at,
      }),
    )
  }
  return records
}
