import { z } from 'zod'
import { sectionSource } from './question-schema.ts'
import { ruleSource } from './rule-schema.ts'
import { slug } from './slug.ts'

const calendarDate = z.iso.date({ error: 'expected a date, YYYY-MM-DD' })

export const scaleSource = z.looseObject({
  type: z.literal('ordinal'),
  levels: z.array(z.looseObject({ value: z.number(), label: z.string(), anchor: z.string() })).min(2),
})

export const scoringMethods = ['weighted_mean', 'points_mitigation', 'weighted_compliance', 'tree'] as const
export type ScoringMethod = (typeof scoringMethods)[number]

export const levelMeasures = ['total', 'points_ratio', 'flag_count', 'classification'] as const
export type LevelMeasure = (typeof levelMeasures)[number]

export const aggregationMethods = ['low_median', 'mean', 'consensus'] as const
export type AggregationMethod = (typeof aggregationMethods)[number]

export const scoringSource = z.looseObject({
  method: z.enum(scoringMethods),
  unanswered: z.enum(['exclude', 'zero', 'block']).optional(),
  minCompleteness: z.number().optional(),
  levelMeasure: z.enum(levelMeasures).optional(),
  mitigation: z
    .looseObject({
      threshold: z.number().optional(),
      deduction: z.number().optional(),
      maxOver: z.enum(['visible', 'all_halved']).optional(),
    })
    .optional(),
  aggregation: z
    .looseObject({ members: z.enum(aggregationMethods).optional(), dispersionAlert: z.number().optional() })
    .optional(),
  rounding: z.number().int().optional(),
})

export const levelSource = z.looseObject({
  code: z.string(),
  label: z.string(),
  min: z.number().optional(),
  consequences: z.array(z.string()).optional(),
})
export type Level = z.infer<typeof levelSource>

const referenceSource = z.looseObject({
  id: z.string(),
  text: z.string(),
  article: z.string().optional(),
  applicableFrom: z.string().optional(),
  note: z.string().optional(),
})
export type Reference = z.infer<typeof referenceSource>

/**
 * A grid file, format grid/1: the JSON schema of `resources/grids/grid.schema.json` in zod. Unknown keys are kept
 * where that schema lets them be and refused where it does not (the grid itself, its sections and questions).
 */
export const gridFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('grid/1'),
  id: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'expected a version of three numbers, such as 1.0.0' }),
  title: z.string(),
  summary: z.string().optional(),
  language: z.string(),
  status: z.enum(['draft', 'published', 'withdrawn']),
  licence: z.string().optional(),
  adoption: z.looseObject({ act: z.string().optional(), date: calendarDate.optional() }).nullable().optional(),
  validity: z.looseObject({ from: calendarDate.optional(), until: calendarDate.nullable().optional() }).optional(),
  replaces: z
    .array(z.looseObject({ version: z.string(), mapping: z.record(z.string(), z.string().nullable()).optional() }))
    .optional(),
  sources: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        url: z.string().optional(),
        licence: z.string(),
        certainty: z.enum(['read', 'excerpt', 'memory']),
        note: z.string().optional(),
      }),
    )
    .min(1),
  references: z.array(referenceSource).optional(),
  constants: z.record(z.string(), z.unknown()).optional(),
  scales: z.record(z.string(), scaleSource),
  sections: z.array(sectionSource).min(1),
  scoring: scoringSource,
  rules: z.array(ruleSource),
  results: z.looseObject({
    unit: z.string().optional(),
    levels: z.array(levelSource),
    showTotal: z.boolean().optional(),
  }),
})
export type GridFile = z.infer<typeof gridFile>
