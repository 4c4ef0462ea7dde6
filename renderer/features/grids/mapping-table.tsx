import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept, keptText } from '#renderer/ui/language/kept.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ProposedSuccessor } from '#shared/domain/grid/mapping/propose-mapping.ts'
import classes from './mapping.module.css'
import { effectOf, successorOf } from './mapping-effect.ts'

type Mapping = Readonly<Record<string, string | null>>
type Props = {
  before: Grid
  after: Grid
  mapping: Mapping
  proposals: readonly ProposedSuccessor[]
  /** `null`: shown, not changed. */
  onChange: ((question: string, successor: string | null) => void) | null
}

const dropped = '-'

/** One row a question of the earlier version: what continues it, and what becomes of its answers. */
export function MappingTable({ before, after, mapping, proposals, onChange }: Props) {
  const { t } = useTranslation('grids')
  const choices = useMemo(
    () => [
      { value: dropped, label: t('mapping.drop') },
      ...after.questions.map(({ id, label }) => ({
        value: id,
        label: `${id} — ${keptText(label, after.file.language)}`,
      })),
    ],
    [after, t],
  )
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('mapping.old')}</th>
          <th scope="col">{t('mapping.new')}</th>
          <th scope="col">{t('mapping.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {before.questions.map(question => {
          const successor = successorOf(question.id, mapping, after)
          const effect = effectOf(question, before, after, mapping)
          const proposal = proposals.find(({ from }) => from === question.id)
          const isProposed = !Object.hasOwn(mapping, question.id) && proposal?.because === 'similar_label'
          return (
            <tr key={question.id}>
              <th scope="row">
                <Kept language={before.file.language}>{question.label}</Kept>
                <span className={classes.code}>{question.id}</span>
              </th>
              <td>
                <Select
                  aria-label={t('mapping.newOf', { question: question.id })}
                  description={isProposed ? t('mapping.alike', { question: proposal.to ?? '' }) : null}
                  data={choices}
                  value={successor ?? dropped}
                  searchable
                  allowDeselect={false}
                  disabled={onChange === null}
                  nothingFoundMessage={t('acts.noMatch')}
                  onChange={chosen => chosen && onChange?.(question.id, chosen === dropped ? null : chosen)}
                />
              </td>
              <td
                className={classes.effect}
                data-drop={effect !== 'follows' && effect !== 'renamed' ? true : undefined}
              >
                {t(`mapping.effects.${effect}`)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
