import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { askedByClass } from '#shared/domain/grid/classification/asked-by-class.ts'
import { classificationPath } from '#shared/domain/grid/classification/classification-path.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Reference } from '#shared/domain/grid/grid-schema.ts'
import { useAnswerWords } from './answer-words.ts'
import classes from './classification.module.css'
import { DatesAndSources } from './dates-and-sources.tsx'
import { OtherClasses } from './other-classes.tsx'
import { PathSteps } from './path-steps.tsx'
import { useReferenceWords } from './reference-words.ts'

type Props = {
  grid: Grid
  evaluation: Evaluation
  /** Leads to a question of the form, where there is one beside. */
  onGo?: ((question: string) => void) | undefined
  /** What a person may do with the proposed class. */
  children?: ReactNode
}

/**
 * How the answers classify a system, as a path one can read: the class and what follows from it, each step with its
 * article, date and conditions, why not the other classes, and where dates come from. Nothing where a grid has no class.
 */
export function ClassificationSection({ grid, evaluation, onGo, children }: Props) {
  const { t } = useTranslation('classification')
  const path = useMemo(() => classificationPath(grid, evaluation.settled), [grid, evaluation])
  if (path === null) return null
  const { language } = grid.file
  const retained = path.classes.find(({ state }) => state === 'retained')
  return (
    <section className={classes.section} aria-label={t('title')}>
      <div className={classes.proposal}>
        <h3 className={classes.title}>{t('title')}</h3>
        {retained ? (
          <p className={classes.class} lang={language}>
            {retained.level?.label ?? retained.code}
          </p>
        ) : (
          <p>{t('none')}</p>
        )}
        {!evaluation.result.conclusive && <p>{t('provisional')}</p>}
        <p className={classes.dim}>{t('proposes')}</p>
        {children}
      </div>
      {(retained?.level?.consequences ?? []).length > 0 && (
        <Part title={t('consequences')}>
          <ul className={classes.list} lang={language}>
            {retained?.level?.consequences?.map(consequence => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </Part>
      )}
      <AskedByClass grid={grid} evaluation={evaluation} onGo={onGo} />
      <Obligations grid={grid} evaluation={evaluation} />
      <Part title={t('path')} help={t('pathHelp')}>
        <PathSteps grid={grid} steps={path.steps} onGo={onGo} />
      </Part>
      <Part title={t('whyNot')}>
        <OtherClasses grid={grid} others={path.classes.filter(one => one !== retained)} onGo={onGo} />
      </Part>
      <Part title={t('dates')}>
        <DatesAndSources grid={grid} />
      </Part>
    </section>
  )
}

/** What the class has checked, such as an impact assessment or a registration: each with its article, its date and its answer. */
function AskedByClass({ grid, evaluation, onGo }: Pick<Props, 'grid' | 'evaluation' | 'onGo'>) {
  const { t } = useTranslation('classification')
  const answerWords = useAnswerWords()
  const { language } = grid.file
  const asked = useMemo(() => askedByClass(grid, evaluation.settled), [grid, evaluation])
  if (asked.length === 0) return null
  return (
    <Part title={t('asked')}>
      <ul className={classes.list}>
        {asked.map(answer => {
          const { question } = answer
          const { text, ofGrid } = answerWords(answer)
          return (
            <li key={question.id}>
              {onGo ? (
                <UnstyledButton className={classes.link} lang={language} onClick={() => onGo(question.id)}>
                  {question.label}
                </UnstyledButton>
              ) : (
                <span lang={language}>{question.label}</span>
              )}{' '}
              <b lang={ofGrid ? language : undefined}>{text}</b>
              <Articles of={question.refs} />
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

/** The rules that hold, each under its article and from its date. */
function Obligations({ grid, evaluation }: Pick<Props, 'grid' | 'evaluation'>) {
  const { t } = useTranslation('classification')
  if (evaluation.trueRules.length === 0) return null
  return (
    <Part title={t('obligations')}>
      <ul className={classes.list}>
        {evaluation.trueRules.map(({ id, reason, refs }) => (
          <li key={id}>
            <span lang={grid.file.language}>{reason}</span>
            <Articles of={refs} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Articles({ of }: { of: readonly Reference[] }) {
  const referenceWords = useReferenceWords()
  return of.map(reference => {
    const { article, from } = referenceWords(reference)
    return (
      <span key={reference.id} className={classes.article}>
        {' '}
        {[article, from].filter(part => part !== null).join(' · ')}
      </span>
    )
  })
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={classes.part}>
        {title}
      </h4>
      {help && <p className={classes.dim}>{help}</p>}
      {children}
    </section>
  )
}
