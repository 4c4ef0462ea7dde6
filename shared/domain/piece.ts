import { z } from 'zod'
import { isoInstant, recordBase, recordId, sha256Hex } from './record.ts'

/** Types of pieces: the codes the grids count as `pieces.<type>`. */
export const pieceTypes = [
  'aipd',
  'analyse_risques_ssi',
  'avis_dpo',
  'avis_instance_sociale',
  'budget',
  'contrat',
  'documentation_derogation',
  'exemple_explication',
  'expression_besoin',
  'fiche_empreinte',
  'fiche_hebergeur',
  'fiche_registre_traitements',
  'fria',
  'note_juridique',
  'projet_mention',
  'protocole_essai',
  'rapport_biais',
  'tableau_comparatif',
  'autre',
] as const
export const pieceType = z.enum(pieceTypes)
export type PieceType = z.infer<typeof pieceType>

export const fileKinds = [
  'pdf',
  'docx',
  'odt',
  'sheet',
  'csv',
  'json',
  'image',
  'email',
  'archive',
  'text',
  'other',
] as const
export const fileKind = z.enum(fileKinds)
export type FileKind = z.infer<typeof fileKind>

export const inspectionStatuses = ['accepted', 'needs_password', 'unreadable', 'refused'] as const
export const inspectionStatus = z.enum(inspectionStatuses)

/**
 * What was found of a file when it came in, a line of `delibere inspect`. `code` is stable and translated on
 * screen, `reason` is the sentence of the command line; both absent when the file is accepted.
 */
export const inspection = z.looseObject({
  file: z.string(),
  status: inspectionStatus,
  kind: fileKind,
  pages: z.number().int().min(0).optional(),
  /** Of a PDF whose pages are pictures: none has text to search or to select. */
  text: z.literal('none').optional(),
  sha256: sha256Hex,
  code: z.string().optional(),
  reason: z.string().optional(),
  entry: z.string().optional(),
})
export type Inspection = z.infer<typeof inspection>

/** For everyone, for the committee, or for those alone whose work needs it (CRPA L. 311-5 and L. 311-6). */
export const communicabilities = ['public', 'committee', 'restricted'] as const
export const communicability = z.enum(communicabilities)

/** What a type was proposed from, until a person confirms it. */
export const typeGrounds = ['name', 'folder'] as const
export type TypeGround = (typeof typeGrounds)[number]

/** A version of a piece that another has replaced; its bytes stay in the vault. */
export const formerVersion = z.looseObject({
  sha256: sha256Hex,
  fileName: z.string().min(1),
  size: z.number().int().min(0),
  addedAt: isoInstant,
  inspection,
})
export type FormerVersion = z.infer<typeof formerVersion>

/** A document of a dossier; its bytes are the vault's file named by `sha256`. */
export const pieceRecord = recordBase.extend({
  dossierId: recordId,
  type: pieceType,
  /** Where the type is a proposal: what it was made from. Gone once a person has chosen or confirmed one. */
  typeProposed: z.enum(typeGrounds).optional(),
  title: z.string().min(1),
  fileName: z.string().min(1),
  size: z.number().int().min(0),
  sha256: sha256Hex,
  addedAt: isoInstant,
  communicability,
  inspection,
  /** Where it came from, outermost first: the archive or the folder that brought it, and the folders inside. */
  labels: z.array(z.string()).optional(),
  /** What this one replaced, oldest first; `addedAt` is then the day of the first. */
  formerVersions: z.array(formerVersion).optional(),
  /** When the bytes in force came in, where they are not the first. */
  replacedAt: isoInstant.optional(),
})
export type PieceRecord = z.infer<typeof pieceRecord>

/** Whether its pages hold pictures alone: such a file is read by eye, and no search finds it. */
export const isWithoutText = ({ inspection }: Pick<PieceRecord, 'inspection'>): boolean => inspection.text === 'none'
