import { narrowSpace, noBreakSpace } from '#shared/text/spaces.ts'
import { type TextLanguage, typeset } from '#shared/text/typeset.ts'

const fr = {
  section: 'Section',
  criterion: 'Critère',
  minimum: 'Seuil',
  noMinimum: 'aucun',
  bounds: 'Borne l’avis',
  boundsLegend: 'section qui borne l’avis',
  yes: 'oui',
  no: 'non',
  noValue: 'non notée',
  median: 'Médiane basse',
  noMedian: 'aucune',
  range: 'Étendue',
  noRange: 'aucune',
  from: 'de {low} à {high}',
  given: 'Réponses',
  change: 'Évolution',
  noChange: 'non comparable',
  same: 'inchangée',
  missing: 'sans réponse',
  notApplicable: 'non applicable',
  notApplicableShort: 'n. a.',
  lowest: 'moins favorable',
  highest: 'plus favorable',
}

const en: typeof fr = {
  section: 'Section',
  criterion: 'Criterion',
  minimum: 'Minimum',
  noMinimum: 'none',
  bounds: 'Bounds the opinion',
  boundsLegend: 'section that bounds the opinion',
  yes: 'yes',
  no: 'no',
  noValue: 'no score',
  median: 'Low median',
  noMedian: 'none',
  range: 'Range',
  noRange: 'none',
  from: 'from {low} to {high}',
  given: 'Answers',
  change: 'Change',
  noChange: 'not comparable',
  same: 'unchanged',
  missing: 'no answer',
  notApplicable: 'not applicable',
  notApplicableShort: 'n/a',
  lowest: 'less favourable',
  highest: 'more favourable',
}

export type ChartWords = typeof fr & { colon: string; semicolon: string }

const typesetAll = (words: typeof fr, language: TextLanguage): typeof fr => ({
  ...(Object.fromEntries(Object.entries(words).map(([key, text]) => [key, typeset(text, language)])) as typeof fr),
})

const ready: Record<TextLanguage, ChartWords> = {
  fr: { ...typesetAll(fr, 'fr'), colon: `${noBreakSpace}: `, semicolon: `${narrowSpace}; ` },
  en: { ...typesetAll(en, 'en'), colon: ': ', semicolon: '; ' },
}

/** The words that a chart writes itself, with the typography of their language: the same on a screen and in an act. */
export const chartWords = (language: TextLanguage): ChartWords => ready[language]
