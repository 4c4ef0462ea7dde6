import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import classes from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import { useFaults } from './faults-context.tsx'
import type { LocatedFault } from './located-fault.ts'
import { panelOf } from './panel-of.ts'
import { useRestedContent } from './rested-content.tsx'
import { useFaultSentence } from './use-fault-sentence.ts'
import { useGridLanguage } from './use-field.ts'

/** Every fault of the draft, each leading to the field that mends it. */
export function FaultList() {
  const { t } = useTranslation('editor')
  const { goTo } = useEditor()
  const language = useGridLanguage()
  const content = useRestedContent()
  const faults = useFaults()
  const sentence = useFaultSentence()
  const nameOf = ({ path, fault }: LocatedFault) => {
    const holder = valueAt(content, panelOf(path))
    const name = ['label', 'reason', 'title'].map(key => textAt(holder, key)).find(text => text !== '') ?? fault.id
    return t(`places.${fault.element}`, { name: keptText(name, language) })
  }
  return (
    <ul className={classes.faults} aria-label={t('faultList')}>
      {faults.map(located => (
        <li key={`${located.fault.code} ${located.fault.path} ${located.fault.name}`}>
          <UnstyledButton className={classes.fault} onClick={() => goTo(located.path)}>
            {nameOf(located)} {sentence(located)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
