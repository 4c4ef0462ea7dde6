import { Checkbox, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { byMoment } from '#shared/domain/comparison/comparable.ts'
import { mostSides } from '#shared/domain/comparison/default-choice.ts'
import { plainText } from '#shared/text/plain-text.ts'
import classes from './comparison.module.css'
import type { Comparison } from './use-comparison.ts'
import { useAssessmentName } from './use-side-names.ts'

type Props = { comparison: Comparison; onChoose(of: string[]): void }

/** What is compared, chosen by hand among what may be read, dossier by dossier; four at most. */
export function SideChooser({ comparison, onChoose }: Props) {
  const { t } = useTranslation('comparison')
  const { dossiers, candidates, chosen } = comparison
  const nameOf = useAssessmentName(comparison)
  const [words, setWords] = useState('')
  const title = useId()
  const asked = plainText(words)
  const groups = dossiers
    .map(dossier => ({
      dossier,
      own: candidates.filter(({ dossierId }) => dossierId === dossier.id).toSorted(byMoment),
    }))
    .filter(({ own }) => own.length > 0)
    .filter(
      ({ dossier, own }) =>
        plainText(`${dossier.number} ${dossier.title}`).includes(asked) || own.some(({ id }) => chosen.includes(id)),
    )
    .toSorted((a, b) => (a.dossier.number < b.dossier.number ? 1 : -1))
  const full = chosen.length >= mostSides
  const toggle = (id: string, on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <section aria-labelledby={title} className={classes.chooser} data-pane tabIndex={-1}>
      <h2 id={title} className={classes.heading}>
        {t('what')}
      </h2>
      <p className={classes.note} role="status">
        {t('chosen', { count: chosen.length, most: mostSides })}
      </p>
      <TextInput label={t('search')} value={words} onChange={event => setWords(event.currentTarget.value)} />
      {groups.map(({ dossier, own }) => (
        <fieldset key={dossier.id} className={classes.group}>
          <legend>
            {dossier.number} <Kept>{dossier.title}</Kept>
          </legend>
          {own.map(assessment => (
            <Checkbox
              key={assessment.id}
              label={nameOf(assessment)}
              checked={chosen.includes(assessment.id)}
              disabled={full && !chosen.includes(assessment.id)}
              onChange={event => toggle(assessment.id, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}
