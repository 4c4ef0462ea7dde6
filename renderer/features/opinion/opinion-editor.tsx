import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OpinionBound } from '#shared/domain/opinion/opinion-bound.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import classes from './opinion.module.css'
import { ParagraphList } from './paragraph-list.tsx'
import { ReservationList } from './reservation-list.tsx'
import { SenseField } from './sense-field.tsx'
import { SignatoriesForm } from './signatories-form.tsx'
import { emptyVote, VoteForm } from './vote-form.tsx'

type Props = {
  text: TextRecord
  bound: OpinionBound
  frozen: boolean
  onChange(change: (text: TextRecord) => TextRecord): void
}

const lists = [
  { part: 'visas', starter: 'Vu ' },
  { part: 'hearings', starter: 'Après avoir entendu ' },
  { part: 'recitals', starter: 'Considérant que ' },
] as const

/** The act in the order of its parts; each part has the anchor the outline leads to. */
export function OpinionEditor({ text, bound, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const act = text.text
  const setAct = (change: Partial<TextRecord['text']>) =>
    onChange(known => ({ ...known, text: { ...known.text, ...change } }))
  return (
    <div className={classes.act} lang="fr">
      <Section id="heading" title={t('parts.heading')}>
        <TextInput
          label={t('number')}
          value={text.number}
          onChange={event => set({ number: event.currentTarget.value })}
          readOnly={frozen}
          w={200}
        />
        <TextInput
          label={t('date')}
          type="date"
          value={text.date}
          onChange={event => set({ date: event.currentTarget.value })}
          readOnly={frozen}
          w={200}
        />
        <Textarea
          label={t('title')}
          classNames={{ input: classes.actTitle }}
          value={text.title}
          onChange={event => set({ title: event.currentTarget.value })}
          autosize
          readOnly={frozen}
        />
        <TextInput
          label={t('author')}
          classNames={{ input: classes.prose }}
          value={act.author}
          onChange={event => setAct({ author: event.currentTarget.value })}
          readOnly={frozen}
        />
      </Section>
      {lists.map(({ part, starter }) => (
        <Section key={part} id={part} title={t(`parts.${part}`)}>
          <ParagraphList
            name={t(`names.${part}`)}
            nodes={act[part]}
            starter={starter}
            frozen={frozen}
            onChange={nodes => setAct({ [part]: nodes })}
          />
        </Section>
      ))}
      <Section id="articles" title={t('parts.articles')}>
        <Text className={classes.formula}>{act.formula}</Text>
        <SenseField text={text} bound={bound} frozen={frozen} onChange={set} />
        <ParagraphList
          name={t('names.articles')}
          nodes={act.articles}
          starter=""
          frozen={frozen}
          onChange={articles => setAct({ articles })}
        />
      </Section>
      <Section id="reservations" title={t('parts.reservations')}>
        <ReservationList
          reservations={act.reservations}
          frozen={frozen}
          onChange={reservations => setAct({ reservations })}
        />
      </Section>
      <Section id="recommendations" title={t('parts.recommendations')}>
        <ParagraphList
          name={t('names.recommendations')}
          nodes={act.recommendations}
          starter=""
          frozen={frozen}
          onChange={recommendations => setAct({ recommendations })}
        />
      </Section>
      <Section id="vote" title={t('parts.vote')}>
        <VoteForm vote={text.vote ?? emptyVote('crpa')} frozen={frozen} onChange={vote => set({ vote })} />
      </Section>
      <Section id="signatures" title={t('parts.signatures')}>
        <SignatoriesForm
          signatories={text.signatories}
          frozen={frozen}
          onChange={signatories => set({ signatories })}
        />
      </Section>
    </div>
  )

  function set(change: Partial<TextRecord>) {
    onChange(known => ({ ...known, ...change }))
  }
}

export const opinionParts = [
  'heading',
  'visas',
  'hearings',
  'recitals',
  'articles',
  'reservations',
  'recommendations',
  'vote',
  'signatures',
] as const

export const partAnchor = (part: (typeof opinionParts)[number]) => `act-${part}`

function Section({
  id,
  title,
  children,
}: {
  id: (typeof opinionParts)[number]
  title: string
  children: React.ReactNode
}) {
  return (
    <section id={partAnchor(id)} aria-labelledby={`${partAnchor(id)}-title`} tabIndex={-1} className={classes.part}>
      <Title order={2} size="h4" id={`${partAnchor(id)}-title`}>
        {title}
      </Title>
      <Stack gap="sm" mt="sm">
        {children}
      </Stack>
    </section>
  )
}
