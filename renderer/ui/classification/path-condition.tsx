import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PathCondition } from '#shared/domain/grid/classification/classification-path.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { ExpressionInWords } from '../grid/expression-in-words.tsx'
import { useExpressionNames } from '../grid/use-expression-names.ts'
import { useAnswerWords } from './answer-words.ts'
import classes from './classification.module.css'

type Props = { grid: Grid; condition: PathCondition; onGo?: ((question: string) => void) | undefined }

const signs = { holds: IconCheck, open: IconHelp, fails: IconX }

/** One condition in words, whether it is met, and the answers it was read in, each leading to its question. */
export function PathConditionItem({ grid, condition, onGo }: Props) {
  const { t } = useTranslation('classification')
  const answerWords = useAnswerWords()
  const names = useExpressionNames(grid.file)
  const state = condition.holds ? 'holds' : condition.open ? 'open' : 'fails'
  const Sign = signs[state]
  return (
    <li className={classes.condition} data-state={state}>
      <span className={classes.conditionState}>
        <Sign size="1rem" aria-hidden className={classes.sign} />
        {t(state)}
      </span>
      <span>
        <ExpressionInWords source={condition.source} names={names} language={grid.file.language} />
      </span>
      {condition.answers.length > 0 && (
        <ul className={classes.answers} aria-label={t('answers')}>
          {condition.answers.map(answer => {
            const { text, ofGrid } = answerWords(answer)
            const { question } = answer
            return (
              <li key={question.id}>
                {onGo && !answer.hidden ? (
                  <UnstyledButton className={classes.link} lang={grid.file.language} onClick={() => onGo(question.id)}>
                    {question.label}
                  </UnstyledButton>
                ) : (
                  <span lang={grid.file.language}>{question.label}</span>
                )}{' '}
                <b lang={ofGrid ? grid.file.language : undefined}>{text}</b>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
