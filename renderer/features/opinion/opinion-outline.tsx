import { Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './opinion.module.css'
import { goToPart, opinionParts } from './opinion-parts.ts'

/** Parts of the act, each leading to its place. */
export function OpinionOutline() {
  const { t } = useTranslation('opinion')
  return (
    <nav className={classes.outline} aria-label={t('outline')} data-pane>
      <Title order={2} size="h4">
        {t('outline')}
      </Title>
      <ul className={classes.outlineList}>
        {opinionParts.map(part => (
          <li key={part}>
            <UnstyledButton className={classes.outlineLink} onClick={() => goToPart(part)}>
              {t(`parts.${part}`)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
