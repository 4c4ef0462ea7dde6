import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { versionChanges } from '#shared/domain/assessment/version-changes.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Answers } from './answer-history.ts'
import { AnswerWords } from './answer-words.tsx'
import classes from './seal.module.css'

type Props = { grid: Grid; dossierId: string; before: Answers; after: Answers }

/** What changed between two versions, criterion by criterion, before then after. */
export function VersionChangesList({ grid, dossierId, before, after }: Props) {
  const { t } = useTranslation('assessment')
  const { language } = grid.file
  const changes = versionChanges(grid, before, after)
  if (changes.length === 0) return <Text size="sm">{t('versions.nothing')}</Text>
  return (
    <ul className={classes.changes}>
      {changes.map(({ question, before: old, after: now, what }) => (
        <li key={question.id}>
          <span lang={language}>{question.label}</span>
          <br />
          {what === 'grounds' ? (
            t('versions.grounds')
          ) : (
            <>
              <s>
                <AnswerWords question={question} answer={old} language={language} dossierId={dossierId} />
              </s>{' '}
              → <AnswerWords question={question} answer={now} language={language} dossierId={dossierId} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
