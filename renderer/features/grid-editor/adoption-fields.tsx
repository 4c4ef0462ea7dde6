import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from './day-field.tsx'
import { useTextAt } from './editor-context.tsx'
import { Part } from './panel.tsx'
import { WordsField } from './words-field.tsx'

const adoption = ['adoption'] as const
const validity = ['validity'] as const

/** The act that adopts the grid and the period in which it is used (grid/1 §13): told of it, read by no calculation. */
export function AdoptionFields() {
  const { t } = useTranslation('editor')
  const from = useTextAt(validity, 'from')
  const until = useTextAt(validity, 'until')
  return (
    <>
      <Part title={t('identity.adoption')}>
        <WordsField
          path={[...adoption, 'act']}
          label={t('identity.act')}
          description={t('identity.actHint')}
          long
          optional
        />
        <DayField path={[...adoption, 'date']} label={t('identity.actDate')} />
      </Part>
      <Part title={t('identity.validity')}>
        <Group gap="md" align="end">
          <DayField path={[...validity, 'from']} label={t('identity.from')} />
          <DayField
            path={[...validity, 'until']}
            label={t('identity.until')}
            description={t('identity.untilHint')}
            doubt={from !== '' && until !== '' && until < from ? t('identity.untilBefore') : undefined}
          />
        </Group>
      </Part>
    </>
  )
}
