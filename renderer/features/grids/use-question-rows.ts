import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { describeExpression } from '#shared/domain/grid/describe-expression.ts'
import { expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import type { Grid, Question } from '#shared/domain/grid/grid.ts'
import { hasOptions } from '#shared/domain/grid/points.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { referenceText } from './reference-text.ts'

const columns = [
  'section',
  'number',
  'id',
  'label',
  'help',
  'type',
  'choices',
  'kind',
  'weight',
  'required',
  'answeredBy',
  'assessedBy',
  'notApplicable',
  'justification',
  'evidence',
  'visibleWhen',
  'references',
] as const

type Column = (typeof columns)[number]

/** The questions of a grid as rows of text, headings first, in the language of the screen. */
export function useQuestionRows(): (grid: Grid) => string[][] {
  const { t } = useTranslation(['grids', 'terms'])
  const language = useLanguage()
  const pieceName = usePieceName()
  const yesNo = (value: boolean) => t(value ? 'value.yes' : 'value.no')
  const figure = (value: number) => writtenNumber(value, language)
  const words = language === 'fr' ? frenchExpressionWords : englishExpressionWords

  return grid => {
    const names = expressionNames(grid.file, pieceName)
    const cells = (question: Question, section: string, number: string): Record<Column, string> => ({
      section,
      number,
      id: question.id,
      label: question.label,
      help: question.help ?? '',
      type: t(`questionType.${question.type}`),
      choices: choicesOf(question, figure),
      kind: t(`kind.${question.kind}`),
      weight: figure(question.weight),
      required: yesNo(question.required),
      answeredBy: question.answeredBy.map(capacity => t(`terms:capacity.${capacity}`)).join(', '),
      assessedBy: question.assessedBy.map(capacity => t(`terms:capacity.${capacity}`)).join(', '),
      notApplicable: yesNo(question.notApplicable.allowed),
      justification: t(`value.justification.${question.justification}`),
      evidence: question.evidence.map(({ type, label }) => label ?? pieceName(type)).join(', '),
      visibleWhen: describeExpression(question.visibleWhen.source, names, words),
      references: question.refs.map(referenceText).join(' ; '),
    })
    const rows = grid.sections.flatMap(section =>
      section.questions.map((question, rank) => {
        const row = cells(question, section.title, `${section.index + 1}.${rank + 1}`)
        return columns.map(column => row[column])
      }),
    )
    return [columns.map(column => t(`csv.${column}`)), ...rows]
  }
}

function choicesOf(question: Question, figure: (value: number) => string): string {
  if (question.type === 'scale') {
    return question.levels.map(({ value, label, anchor }) => `${figure(value)} ${label} — ${anchor}`).join(' | ')
  }
  if (hasOptions(question)) {
    return question.options.map(({ code, label, points }) => `${label} [${code}] (${figure(points)})`).join(' | ')
  }
  return question.type === 'number' ? question.unit : ''
}
