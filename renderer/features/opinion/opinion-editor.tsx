import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import type { OpinionBound } from '#shared/domain/opinion/opinion-bound.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { noVote } from './empty-vote.ts'
import classes from './opinion.module.css'
import { type OpinionPart, partAnchor } from './opinion-parts.ts'
import { ParagraphList } from './paragraph-list.tsx'
import { ReservationList } from './reservation-list.tsx'
import { SenseField } from './sense-field.tsx'
import { SignatoriesForm } from './signatories-form.tsx'
import { singleLine } from './single-line.ts'
import { withDate } from './sitting-date.ts'
import { SittingDateField } from './sitting-date-field.tsx'
import type { ChangeText } from './use-opinion-text.ts'
import { VoteForm } from './vote-form.tsx'

type Props = { text: TextRecord; bound: OpinionBound | null; frozen: boolean; onChange: ChangeText }

/** The act in the order of its parts; each part has the anchor the outline leads to. */
export function OpinionEditor({ text, bound, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const act = text.text
  const set = (change: Partial<TextRecord>, field: string) => onChange(known => ({ ...known, ...change }), field)
  const shared = { frozen, onChange }
  return (
    <div className={classes.act}>
      <Section id="heading" title={t('parts.heading')}>
        <GrowingField
          label={t('title')}
          lang="fr"
          inputClass={classes.actTitle}
          value={text.title}
          onChange={event => set({ title: singleLine(event.currentTarget.value) }, 'title')}
          readOnly={frozen}
        />
        <Group gap="md" align="start">
          <TextInput
            label={t('number')}
            value={text.number}
            onChange={event => set({ number: event.currentTarget.value }, 'number')}
            readOnly={frozen}
          />
          <SittingDateField
            value={text.date}
            onChange={date => onChange(known => withDate(known, date), 'date')}
            readOnly={frozen}
          />
        </Group>
        <TextInput
          label={t('author')}
          lang="fr"
          classNames={{ input: classes.prose }}
          value={act.author}
          onChange={event => {
            const { value } = event.currentTarget
            onChange(known => ({ ...known, text: { ...known.text, author: value } }), 'author')
          }}
          readOnly={frozen}
        />
      </Section>
      {(['visas', 'hearings', 'recitals'] as const).map(part => (
        <Section key={part} id={part} title={t(`parts.${part}`)}>
          <ParagraphList part={part} nodes={act[part]} {...shared} />
        </Section>
      ))}
      <Section id="articles" title={t('parts.articles')}>
        <SenseField text={text} bound={bound} {...shared} />
        <Text className={classes.formula} lang="fr">
          {act.formula}
        </Text>
        <ParagraphList part="articles" nodes={act.articles} {...shared} />
      </Section>
      <Section id="reservations" title={t('parts.reservations')}>
        <ReservationList reservations={act.reservations} {...shared} />
      </Section>
      <Section id="recommendations" title={t('parts.recommendations')}>
        <ParagraphList part="recommendations" nodes={act.recommendations} {...shared} />
      </Section>
      <Section id="vote" title={t('parts.vote')}>
        <VoteForm vote={text.vote ?? noVote} {...shared} />
      </Section>
      <Section id="signatures" title={t('parts.signatures')}>
        <SignatoriesForm signatories={text.signatories} {...shared} />
      </Section>
    </div>
  )
}

function Section({ id, title, children }: { id: OpinionPart; title: string; children: ReactNode }) {
  return (
    <section id={partAnchor(id)} aria-labelledby={`${partAnchor(id)}-title`} tabIndex={-1} className={classes.part}>
      <Title order={2} size="h4" id={`${partAnchor(id)}-title`} className={classes.partTitle}>
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  )
}
