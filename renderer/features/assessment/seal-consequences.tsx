import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Task } from '#shared/domain/assessment/task.ts'
import classes from './seal.module.css'

/** What giving means, in words: that it is for good, who reads it and when, and that a name stands under it. */
export function SealConsequences({ task }: { task: Task }) {
  const { t } = useTranslation('assessment')
  return (
    <section className={classes.consequences} aria-labelledby="seal-consequences">
      <Text fw={600} id="seal-consequences">
        {t('seal.means')}
      </Text>
      <List size="sm">
        <List.Item>{t('seal.forGood')}</List.Item>
        {task.kind === 'individual' && <List.Item>{t('seal.blind')}</List.Item>}
        <List.Item>{t(`seal.readers.${task.kind}`)}</List.Item>
      </List>
    </section>
  )
}
