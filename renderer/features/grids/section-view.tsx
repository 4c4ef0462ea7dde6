import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '#renderer/ui/grid/asked-question.ts'
import { ExpressionInWords } from '#renderer/ui/grid/expression-in-words.tsx'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { ExpressionNames } from '#shared/domain/grid/description/expression-names.ts'
import type { Grid, Section } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './grid-screen.module.css'
import { QuestionView } from './question-view.tsx'

type Props = { section: Section; grid: Grid; names: ExpressionNames; asked: AskedQuestion | undefined }

/** A section: its weight, when it is asked, and its questions. */
export function SectionView({ section, grid, names, asked }: Props) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const title = useId()
  const { language } = grid.file
  const { criterion, weight, minScore, help, visibleWhen, questions } = section
  return (
    <section aria-labelledby={title} className={`${classes.card} ${classes.section}`}>
      <div className={classes.sectionHead}>
        <h2 id={title}>
          {criterion && `${criterion}. `}
          <Kept language={language}>{section.title}</Kept>
        </h2>
        <span className={classes.dim}>
          {t('section.facts', { n: questions.length, weight: writtenNumber(weight, spoken) })}
          {minScore !== undefined && ` · ${t('section.minScore', { score: writtenNumber(minScore, spoken) })}`}
        </span>
      </div>
      {help && (
        <p className={classes.note}>
          <Kept language={language}>{help}</Kept>
        </p>
      )}
      {visibleWhen.source !== true && (
        <p className={classes.note}>
          {t('asked')} <ExpressionInWords source={visibleWhen.source} names={names} language={language} />.
        </p>
      )}
      <ol className={classes.questions}>
        {questions.map((question, rank) => (
          <QuestionView
            key={question.id}
            question={question}
            number={`${section.index + 1}.${rank + 1}`}
            isDecisive={grid.decisive.has(question.id)}
            names={names}
            language={language}
            asked={asked?.id === question.id ? asked : undefined}
          />
        ))}
      </ol>
    </section>
  )
}
