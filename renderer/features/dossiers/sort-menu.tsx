import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ListSort, listSorts } from './dossier-list-search.ts'
import classes from './sort-menu.module.css'

export function SortMenu({ sort, onSort }: { sort: ListSort; onSort: (sort: ListSort) => void }) {
  const { t } = useTranslation('dossiers')
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.link}>{t('sort.by', { order: t(`sort.${sort}`) })}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={sort}
          onChange={value => onSort(listSorts.find(known => known === value) ?? 'deadline')}
        >
          {listSorts.map(order => (
            <Menu.RadioItem key={order} value={order}>
              {t(`sort.${order}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
