import { UnstyledButton } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { MemberMark as PersonMark } from '#renderer/ui/members/member-mark.tsx'
import { spokenMarks, widestVoices } from '#shared/domain/consolidation/chosen-voices.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { MemberMark } from '#shared/domain/consolidation/member-mark.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { useAnswerWords } from '../use-answer-words.ts'
import classes from './card.module.css'

/** What members wrote, side by side from the lowest mark to the highest; at first the three that span the debate. */
export function Voices({ criterion }: { criterion: ConsolidatedCriterion }) {
  const { t } = useTranslation('consolidation')
  const [all, setAll] = useState(false)
  const list = useId()
  const spoken = spokenMarks(criterion.marks)
  const chosen = widestVoices(spoken)
  const others = spoken.length - chosen.length
  return (
    <section className={classes.voices} aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`} className={classes.subtitle}>
        {t('voices.title')}
      </h3>
      {spoken.length === 0 && <p className={classes.quiet}>{t('voices.none')}</p>}
      <ul id={list} className={classes.voiceList}>
        {(all ? spoken : chosen).map(mark => (
          <Voice key={mark.person.id} mark={mark} question={criterion.question} />
        ))}
      </ul>
      {others > 0 && (
        <UnstyledButton className={classes.link} aria-expanded={all} aria-controls={list} onClick={() => setAll(!all)}>
          {all ? t('voices.less') : t('voices.more', { count: others })}
        </UnstyledButton>
      )}
    </section>
  )
}

const confidences = { 1: 'low', 2: 'medium', 3: 'high' } as const

function Voice({ mark, question }: { mark: MemberMark; question: Question }) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { person, standing, value, reason, comment, confidence, late } = mark
  const said =
    standing === 'not_applicable'
      ? t('voices.notApplicable')
      : standing === 'unanswered'
        ? t('voices.unanswered')
        : question.type === 'scale'
          ? t('voices.level', { level: words(question, value) })
          : words(question, value)
  return (
    <li className={classes.voice}>
      <div className={classes.voiceHead}>
        <PersonMark name={person.name} college={person.college} size={28} />
        <b>{person.name}</b>
        <span className={classes.quiet}>
          {said}
          {confidence
            ? ` · ${t('voices.confidence', { level: t(`voices.confidenceLevels.${confidences[confidence]}`) })}`
            : ''}
          {late ? ` · ${t('voices.late')}` : ''}
        </span>
      </div>
      {reason !== '' && (
        <p>
          <Kept>{reason}</Kept>
        </p>
      )}
      {comment !== '' && (
        <p>
          <span className={classes.quiet}>{t('voices.comment')}</span> <Kept>{comment}</Kept>
        </p>
      )}
    </li>
  )
}
