import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '#renderer/ui/grid/asked-question.ts'
import { ExpressionInWords } from '#renderer/ui/grid/expression-in-words.tsx'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { ExpressionNames } from '#shared/domain/grid/description/expression-names.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { AnswerChoices } from './answer-choices.tsx'
import classes from './grid-screen.module.css'
import { referenceText } from './reference-text.ts'

type Props = {
  question: Question
  number: string
  /** A knockout reads it: no conclusion without its answer. */
  isDecisive: boolean
  names: ExpressionNames
  language: string
  /** Where one came for this question. */
  asked: AskedQuestion | undefined
}

/** A question as it will be asked, with all that the form does not show: how it counts, who answers, what is expected. */
export function QuestionView({ question, number, isDecisive, names, language, asked }: Props) {
  const { t } = useTranslation('grids')
  const { label, help, visibleWhen } = question
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!asked) return
    title.current?.scrollIntoView({ block: 'start' })
    title.current?.focus({ preventScroll: true })
  }, [asked])
  return (
    <li className={classes.question} aria-current={asked !== undefined || undefined}>
      <h3 ref={title} className={classes.label} tabIndex={-1}>
        {number} <Kept language={language}>{label}</Kept>
      </h3>
      <QuestionFacts question={question} isDecisive={isDecisive} />
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
      <AnswerChoices question={question} language={language} />
      <QuestionLines question={question} names={names} language={language} />
    </li>
  )
}

function QuestionFacts({ question, isDecisive }: { question: Question; isDecisive: boolean }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const { type, kind, weight, required, uncertain, notApplicable, justification, confidence } = question
  const facts = [
    t(`questionType.${type}`),
    t(`kind.${kind}`),
    ...(kind === 'information' ? [] : [t('weight', { weight: writtenNumber(weight, spoken) })]),
    ...(uncertain ? [t('uncertain')] : []),
    ...(notApplicable.allowed ? [t(notApplicable.justification === 'required' ? 'naWithReason' : 'na')] : []),
    ...(justification === 'none' ? [] : [t(`justification.${justification}`)]),
    ...(confidence ? [t('confidence')] : []),
  ]
  return (
    <ul className={classes.facts}>
      {(required || isDecisive) && <li className={classes.strong}>{t(isDecisive ? 'decisive' : 'required')}</li>}
      {facts.map(fact => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

function QuestionLines({ question, names, language }: Pick<Props, 'question' | 'names' | 'language'>) {
  const { t } = useTranslation(['grids', 'terms'])
  const pieceName = usePieceName()
  const { answeredBy, assessedBy, evidence, refs } = question
  return (
    <dl className={classes.lines}>
      <dt>{t('answeredBy')}</dt>
      <dd>{answeredBy.map(capacity => t(`terms:capacity.${capacity}`)).join(', ')}</dd>
      {assessedBy.length > 0 && (
        <>
          <dt>{t('assessedBy')}</dt>
          <dd>{assessedBy.map(capacity => t(`terms:capacity.${capacity}`)).join(', ')}</dd>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <dt>{t('evidence')}</dt>
          <dd>
            {evidence.map(({ type, label, requiredWhen }, rank) => (
              <Fragment key={type}>
                {rank > 0 && <br />}
                {label ? <Kept language={language}>{label}</Kept> : pieceName(type)}
                {requiredWhen.source !== true && (
                  <>
                    {' '}
                    {t('if')} <ExpressionInWords source={requiredWhen.source} names={names} language={language} />
                  </>
                )}
              </Fragment>
            ))}
          </dd>
        </>
      )}
      {refs.length > 0 && (
        <>
          <dt>{t('references')}</dt>
          <dd>
            <Kept language={language}>{refs.map(referenceText).join(' ; ')}</Kept>
          </dd>
        </>
      )}
    </dl>
  )
}
