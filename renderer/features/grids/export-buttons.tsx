import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileDownload, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { writeGridFile } from '#shared/domain/grid/file/write-grid-file.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { BlankGridButton } from './blank-grid-button.tsx'
import classes from './grid-acts.module.css'
import { questionTable } from './question-table.ts'
import { useQuestionRows } from './use-question-rows.ts'

/** The grid as a file of its format, its questions as a table for a spreadsheet, and itself on paper, to be filled in by hand. */
export function ExportButtons({ model, grid }: { model: ModelRecord; grid: Grid | null }) {
  const { t } = useTranslation('grids')
  const notify = useFailureNotice()
  const language = useLanguage()
  const rowsOf = useQuestionRows()
  const save = async (suggestedName: string, text: string) => {
    notify(null)
    const answer = await bridge().invoke('files.save-bytes', { suggestedName, bytes: new TextEncoder().encode(text) })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved)
      notifications.show({ message: t('export.saved'), closeButtonProps: { 'aria-label': t('dialog.notice') } })
  }
  const name = model.reference.replace('@', '.v')
  return (
    <div className={classes.pair}>
      <Button
        variant="default"
        leftSection={<IconFileDownload size="1.125rem" aria-hidden />}
        onClick={() => void save(`${name}.json`, writeGridFile(model.content))}
      >
        {t('export.grid')}
      </Button>
      {grid && (
        <Button
          variant="default"
          leftSection={<IconTable size="1.125rem" aria-hidden />}
          onClick={() => void save(`${name}.csv`, questionTable(rowsOf(grid), language))}
        >
          {t('export.questions')}
        </Button>
      )}
      {grid && <BlankGridButton grid={grid} />}
    </div>
  )
}
