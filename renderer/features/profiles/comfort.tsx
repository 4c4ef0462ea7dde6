import { useTranslation } from 'react-i18next'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import classes from './comfort.module.css'

/** Language and contrast before any account. */
export function Comfort() {
  const { t } = useTranslation('profiles')
  const { settings, change } = useDeviceSettings()
  const more = settings.contrast === 'more'
  const larger = settings.textSize === 'larger'
  const choose = (language: 'fr' | 'en') => void change({ language })
  return (
    <section aria-label={t('comfort.title')} className={classes.comfort}>
      <span>{t('comfort.language')}</span>
      <LanguageChoice code="fr" name={t('comfort.french')} current={settings.language} onChoose={choose} />
      <LanguageChoice code="en" name={t('comfort.english')} current={settings.language} onChoose={choose} />
      <span className={classes.rule} aria-hidden />
      <button
        type="button"
        className={classes.link}
        onClick={() => void change({ contrast: more ? 'normal' : 'more' })}
      >
        {more ? t('comfort.contrastNormal') : t('comfort.contrastMore')}
      </button>
      <button
        type="button"
        className={classes.link}
        onClick={() => void change({ textSize: larger ? 'normal' : 'larger' })}
      >
        {larger ? t('comfort.usual') : t('comfort.larger')}
      </button>
    </section>
  )
}

type LanguageChoiceProps = {
  code: 'fr' | 'en'
  name: string
  current: 'fr' | 'en'
  onChoose: (language: 'fr' | 'en') => void
}

function LanguageChoice({ code, name, current, onChoose }: LanguageChoiceProps) {
  if (code === current)
    return (
      <b lang={code} aria-current="true">
        {name}
      </b>
    )
  return (
    <button type="button" lang={code} className={classes.link} onClick={() => onChoose(code)}>
      {name}
    </button>
  )
}
