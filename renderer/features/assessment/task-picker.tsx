import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Task, taskName } from '#shared/domain/assessment/task.ts'
import classes from './assessment.module.css'

type Props = { tasks: readonly Task[]; chosen: Task; onChoose(name: string): void }

/** What one fills, for those who have several things to fill in one grid. */
export function TaskPicker({ tasks, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  if (tasks.length < 2) return null
  const nameOf = (task: Task) =>
    task.kind === 'contribution'
      ? t('task.contribution', { capacity: term(`capacity.${task.capacity}`) })
      : t(`task.${task.kind}`)
  return (
    <Select
      aria-label={t('task.choose')}
      data={tasks.map(task => ({ value: taskName(task), label: nameOf(task) }))}
      value={taskName(chosen)}
      onChange={next => next && onChoose(next)}
      allowDeselect={false}
      className={classes.picker}
      classNames={{ input: classes.pickerInput ?? '' }}
    />
  )
}
