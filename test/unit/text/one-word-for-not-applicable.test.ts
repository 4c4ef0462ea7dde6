import { expect, test } from 'vitest'
import { english, french } from '#renderer/app/language/namespaces.ts'
import { chartWords } from '#shared/charts/chart-words.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import { actLabelsEn } from '#shared/domain/opinion/act-labels-en.ts'
import { actLabelsFr } from '#shared/domain/opinion/act-labels-fr.ts'
import { reportLabelsEn } from '#shared/domain/report/report-labels-en.ts'
import { reportLabelsFr } from '#shared/domain/report/report-labels-fr.ts'

const said = {
  fr: [french, chartWords('fr'), frenchExpressionWords, actLabelsFr, reportLabelsFr],
  en: [english, chartWords('en'), englishExpressionWords, actLabelsEn, reportLabelsEn],
}

test('screens, charts, conditions, reports and acts say “not applicable” in one way', () => {
  expect(JSON.stringify(said.fr)).not.toMatch(/sans objet|s\.\s?o\./i)
  expect(said.fr.every(words => /non applicable/i.test(JSON.stringify(words)))).toBe(true)
  expect(said.en.every(words => /not applicable/i.test(JSON.stringify(words)))).toBe(true)
})
