import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { constantsOf, flagsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addConstant } from '#shared/domain/grid/edit/new-part.ts'
import { withValue } from '#shared/domain/grid/edit/value-at.ts'
import { AddButton } from './add-button.tsx'
import classes from './editor.module.css'
import { useContent, useEdit, useEditor } from './editor-context.tsx'
import { FigureField } from './figure-field.tsx'
import { IdField } from './id-field.tsx'
import { Panel, Part } from './panel.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useNewLabels } from './use-add.ts'
import { WordsField } from './words-field.tsx'

/** Values that conditions read under a name, and the flags that options raise. */
export function ConstantsPanel() {
  const { t } = useTranslation('editor')
  const { readOnly } = useEditor()
  const edit = useEdit()
  const labels = useNewLabels()
  const content = useContent()
  const constants = constantsOf(content)
  const flags = flagsOf(content)
  return (
    <Panel title={t('constants.panel')}>
      <Part title={t('constants.constants')}>
        {constants.map(({ id, path, source }) => (
          <Group key={id} gap="sm" align="start">
            <IdField
              part={{ kind: 'constant', id }}
              path={[...path, '#']}
              label={t('constants.name')}
              name={t('constants.nameOf', { name: id })}
            />
            <NativeSelect
              label={t('constants.kind')}
              aria-label={t('constants.kindOf', { name: id })}
              data={[
                { value: 'number', label: t('constants.number') },
                { value: 'text', label: t('constants.text') },
              ]}
              value={typeof source === 'number' ? 'number' : 'text'}
              disabled={readOnly}
              onChange={event => {
                const isNumber = event.currentTarget.value === 'number'
                edit(grid => withValue(grid, path, isNumber ? Number(source) || 0 : String(source)))
              }}
            />
            {typeof source === 'number' ? (
              <FigureField
                path={path}
                label={t('constants.value')}
                name={t('constants.valueOf', { name: id })}
                demanded
              />
            ) : (
              <WordsField path={path} label={t('constants.value')} name={t('constants.valueOf', { name: id })} plain />
            )}
            <RemoveButton path={path} label={id} />
          </Group>
        ))}
        <AddButton label={t('constants.add')} onAdd={() => edit(grid => addConstant(grid, labels).grid)} />
      </Part>
      <Part title={t('constants.flags')}>
        {flags.length === 0 && <Text size="sm">{t('constants.noFlag')}</Text>}
        <ul className={classes.list}>
          {flags.map(({ id, options }) => (
            <li key={id} className={classes.card}>
              <IdField
                part={{ kind: 'flag', id }}
                path={['flags', id]}
                label={t('constants.flag')}
                name={t('constants.flagOf', { name: id })}
              />
              <Text size="sm">
                {t('constants.raisedBy', {
                  list: options.map(({ id: code, source }) => textAt(source, 'label') || code).join(' ; '),
                })}
              </Text>
            </li>
          ))}
        </ul>
      </Part>
    </Panel>
  )
}
