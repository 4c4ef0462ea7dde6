import { useTranslation } from 'react-i18next'
import type { KnockoutReading, KnockoutState } from '#shared/domain/grid/knockout-states.ts'
import { writtenAnswer } from '#shared/domain/grid/written-answer.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { KeptWithin } from '../language/kept.tsx'
import { useLanguage } from '../language/use-language.ts'
import classes from './knockout-list.module.css'

type Props = { knockout: KnockoutState; language: string }

/** The answers and scores that a knockout reads, one a line. */
export function KnockoutReadings({ knockout: { answers, sections }, language }: Props) {
  const { t } = useTranslation('knockouts')
  const screen = useLanguage()
  return (
    <ul className={classes.readings} aria-label={t('reads')}>
      {answers.map(reading => (
        <li key={reading.question.id}>
          <span lang={language}>{reading.question.label}</span> <Answer reading={reading} language={language} />
        </li>
      ))}
      {sections.map(({ id, title, score }) => (
        <li key={id}>
          <KeptWithin
            language={language}
            sentence={section =>
              score === null
                ? t('sectionNoScore', { section })
                : t('sectionScore', { section, score: writtenNumber(score, screen) })
            }
          >
            {title}
          </KeptWithin>
        </li>
      ))}
    </ul>
  )
}

function Answer({ reading, language }: { reading: KnockoutReading; language: string }) {
  const { t } = useTranslation('knockouts')
  const screen = useLanguage()
  const { question, answer, shown, notApplicable } = reading
  if (!shown) return <b>{t('notAsked')}</b>
  if (notApplicable) return <b>{t('notApplicable')}</b>
  const written = writtenAnswer(question, answer, screen)
  return written === null ? <b>{t('unanswered')}</b> : <b lang={language}>{written}</b>
}
