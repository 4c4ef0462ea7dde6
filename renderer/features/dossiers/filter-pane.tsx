import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './filter-pane.module.css'
import { Filters, type FiltersProps } from './filters.tsx'

/** Views and filters beside the list, where there is room. */
export function FilterPane(props: FiltersProps) {
  const { t } = useTranslation('dossiers')
  return (
    <aside className={classes.pane} aria-label={t('filter.pane')} data-pane>
      <Filters {...props} />
      <p className={classes.source}>{t('filter.source')}</p>
    </aside>
  )
}

/** The same as a sheet, where there is not. */
export function FilterSheet(props: FiltersProps) {
  const { t } = useTranslation('dossiers')
  const [opened, sheet] = useDisclosure(false)
  return (
    <>
      <Button variant="default" className={classes.opener} onClick={sheet.open}>
        {t('filter.pane')}
      </Button>
      <Drawer
        opened={opened}
        onClose={sheet.close}
        title={t('filter.pane')}
        closeButtonProps={{ 'aria-label': t('filter.close') }}
      >
        <Filters {...props} />
      </Drawer>
    </>
  )
}
