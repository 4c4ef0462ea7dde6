import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { AnchorFields } from './anchor-fields.tsx'
import { FigureField } from './figure-field.tsx'
import { OptionFields } from './option-fields.tsx'
import { Part } from './panel.tsx'
import { WordsField } from './words-field.tsx'

type Props = { path: GridPath; type: string; question: string }

/** What only one type of question has: its scale and anchors, its options, its unit and bounds. */
export function TypeSettings({ path, type, question }: Props) {
  const { t } = useTranslation('editor')
  switch (type) {
    case 'scale':
      return <AnchorFields path={path} />
    case 'choice':
    case 'multiple':
      return <OptionFields path={path} question={question} several={type === 'multiple'} />
    case 'number':
      return (
        <Part title={t('number.title')}>
          <Group gap="md" align="start">
            <WordsField path={[...path, 'unit']} label={t('number.unit')} />
            <FigureField path={[...path, 'min']} label={t('number.min')} />
            <FigureField path={[...path, 'max']} label={t('number.max')} />
          </Group>
        </Part>
      )
    default:
      return null
  }
}
