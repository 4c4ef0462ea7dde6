import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '#renderer/ui/menu/choice-menu.tsx'
import { type MarkColor, markColors } from '#shared/domain/annotation.ts'
import classes from './marks.module.css'

type Props = { color: MarkColor; label: string; onColor(color: MarkColor): void }

/** One of the five colours of marks, each with its name. */
export function ColorMenu({ color, label, onColor }: Props) {
  const { t } = useTranslation('reading')
  return (
    <ChoiceMenu
      value={color}
      values={markColors}
      label={label}
      title={t(`colors.${color}`)}
      icon={<span className={classes.swatch} data-color={color} aria-hidden />}
      entry={known => (
        <>
          <span className={classes.swatch} data-color={known} aria-hidden /> {t(`colors.${known}`)}
        </>
      )}
      onValue={onColor}
    />
  )
}
