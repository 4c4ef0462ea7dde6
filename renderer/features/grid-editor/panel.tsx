import { Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './editor.module.css'
import { panelTitleId } from './field-id.ts'
import { useGridLanguage } from './use-field.ts'

type Props = { title: ReactNode; ofGrid?: boolean; above?: string; tools?: ReactNode; children: ReactNode }

/** What is edited at one time, under its heading. `ofGrid`: the title is the grid's own words. */
export function Panel({ title, ofGrid, above, tools, children }: Props) {
  const language = useGridLanguage()
  return (
    <section className={classes.panel} aria-labelledby={panelTitleId}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="sm">
        <div>
          {above && <p className={classes.above}>{above}</p>}
          <Title
            order={2}
            size="h3"
            id={panelTitleId}
            tabIndex={-1}
            className={classes.panelTitle}
            lang={ofGrid ? language : undefined}
          >
            {title}
          </Title>
        </div>
        {tools}
      </Group>
      <Stack gap="md">{children}</Stack>
    </section>
  )
}

/** Fields that belong together, under a name of their own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{title}</legend>
      <Stack gap="sm">{children}</Stack>
    </fieldset>
  )
}
