import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { capacity } from '#shared/domain/member.ts'
import { Part } from './panel.tsx'
import { SeveralField } from './several-field.tsx'

/** Who answers a question, and who marks it. */
export function QuestionPeople({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { t: term } = useTranslation('terms')
  const choices = capacity.options.map(value => ({ value, label: term(`capacity.${value}`) }))
  return (
    <Part title={t('people.title')}>
      <SeveralField path={[...path, 'answeredBy']} label={t('people.answeredBy')} choices={choices} />
      <SeveralField path={[...path, 'assessedBy']} label={t('people.assessedBy')} choices={choices} optional />
    </Part>
  )
}
