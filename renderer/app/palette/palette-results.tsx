import { Highlight } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { IconCornerDownLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './palette.module.css'
import type { PaletteGroup } from './use-palette-groups.ts'

/** Reaches the scroll area inside the list, though the type of the list does not say so. */
const scrolledByKeys = { viewportProps: { tabIndex: 0 } } as object

type PaletteResultsProps = { groups: readonly PaletteGroup[]; query: string; onChosen: () => void }

export function PaletteResults({ groups, query, onChosen }: PaletteResultsProps) {
  const { t } = useTranslation('app')
  return (
    <Spotlight.ActionsList className={classes.list} {...scrolledByKeys}>
      {groups.length === 0 ? <Spotlight.Empty className={classes.empty}>{t('palette.nothing')}</Spotlight.Empty> : null}
      {groups.map(group => (
        <Spotlight.ActionsGroup key={group.label} label={group.label}>
          {group.entries.map(entry => {
            const Icon = entry.icon
            return (
              <Spotlight.Action
                key={entry.id}
                className={classes.action}
                disabled={!entry.run}
                onClick={() => {
                  onChosen()
                  entry.run?.()
                }}
              >
                {Icon ? <Icon size={20} stroke={1.6} /> : null}
                <Highlight component="span" highlight={query} className={classes.label} lang={entry.language}>
                  {entry.label}
                </Highlight>
                <span className={classes.description}>{entry.description}</span>
                <IconCornerDownLeft className={classes.enter} size="1rem" aria-hidden />
              </Spotlight.Action>
            )
          })}
        </Spotlight.ActionsGroup>
      ))}
    </Spotlight.ActionsList>
  )
}
