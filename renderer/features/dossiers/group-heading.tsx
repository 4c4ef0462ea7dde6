import { useTranslation } from 'react-i18next'
import { longDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { GroupName } from './dossier-groups.ts'
import classes from './dossier-table.module.css'

type GroupHeadingProps = { name: GroupName; sittingDate: string | null; columns: number }

export function GroupHeading({ name, sittingDate, columns }: GroupHeadingProps) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  return (
    <td colSpan={columns} className={classes.group}>
      <h2>
        {name === 'sitting' ? t('group.sitting', { day: longDay(sittingDate ?? '', language) }) : t(`group.${name}`)}
      </h2>
    </td>
  )
}
