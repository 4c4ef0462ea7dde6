import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listAt } from '#shared/domain/grid/edit/grid-source.ts'
import { AdoptionFields } from './adoption-fields.tsx'
import { ChoiceField } from './choice-field.tsx'
import { useContent, useEditor } from './editor-context.tsx'
import { IdentityField } from './identity-field.tsx'
import { Panel } from './panel.tsx'
import { WordsField } from './words-field.tsx'

const languages = ['fr', 'en'] as const

/** What the grid is: its title, its language, its name, its version, what adopts it and when it holds. */
export function IdentityPanel() {
  const { t } = useTranslation('editor')
  const { isIdentityFixed } = useEditor()
  const content = useContent()
  const replaced = listAt(content, 'replaces').length
  return (
    <Panel title={t('identity.panel')}>
      <WordsField path={['title']} label={t('identity.title')} long />
      <WordsField path={['summary']} label={t('identity.summary')} long optional />
      <ChoiceField
        path={['language']}
        label={t('identity.language')}
        description={t('identity.languageHint')}
        choices={languages.map(value => ({ value, label: t(`languages.${value}`) }))}
      />
      <Group gap="md" align="start" grow>
        <IdentityField of="id" label={t('identity.id')} />
        <IdentityField of="version" label={t('identity.version')} />
      </Group>
      {isIdentityFixed && <Text size="sm">{t('identity.fixed')}</Text>}
      {replaced > 0 && <Text size="sm">{t('identity.replaces', { count: replaced })}</Text>}
      <WordsField path={['licence']} label={t('identity.licence')} optional plain />
      <AdoptionFields />
    </Panel>
  )
}
