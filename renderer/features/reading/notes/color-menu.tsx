import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { type MarkColor, markColors } from '#shared/domain/annotation.ts'
import classes from './marks.module.css'

type Props = { color: MarkColor; label: string; onColor(color: MarkColor): void }

/** One of the five colours of marks, each with its name. */
export function ColorMenu({ color, label, onColor }: Props) {
  const { t } = useTranslation('reading')
  return (
    <LateMenu
      button={
        <ActionIcon variant="subtle" color="gray" size="1.5rem" aria-label={label} title={t(`colors.${color}`)}>
          <span className={classes.swatch} data-color={color} aria-hidden />
        </ActionIcon>
      }
    >
      {() => (
        <Menu.RadioGroup
          value={color}
          onChange={value => {
            const chosen = markColors.find(known => known === value)
            if (chosen) onColor(chosen)
          }}
        >
          {markColors.map(known => (
            <Menu.RadioItem key={known} value={known} closeMenuOnClick>
              <span className={classes.swatch} data-color={known} aria-hidden /> {t(`colors.${known}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      )}
    </LateMenu>
  )
}
