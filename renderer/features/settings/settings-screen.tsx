import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { About } from './about.tsx'
import { Choice } from './choice.tsx'
import { CommitteeNames } from './committee-names.tsx'
import { IntakeLimits } from './intake-limits.tsx'
import classes from './settings-screen.module.css'

/** What is chosen on this computer; each choice acts at once. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  useScreenTitle(t('title'))
  const { settings, change } = useDeviceSettings()
  return (
    <div className={classes.screen}>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.note}>{t('device')}</p>
      <Choice
        label={t('language')}
        value={settings.language}
        choices={[
          { value: 'fr', label: t('french') },
          { value: 'en', label: t('english') },
        ]}
        onChoose={language => void change({ language })}
      />
      <Choice
        label={t('theme')}
        value={settings.theme}
        choices={[
          { value: 'auto', label: t('auto') },
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
        onChoose={theme => void change({ theme })}
      />
      <Choice
        label={t('contrast')}
        value={settings.contrast}
        choices={[
          { value: 'normal', label: t('contrastNormal') },
          { value: 'more', label: t('contrastMore') },
        ]}
        onChoose={contrast => void change({ contrast })}
      />
      <Choice
        label={t('textSize')}
        value={settings.textSize ?? 'normal'}
        choices={[
          { value: 'normal', label: t('sizeNormal') },
          { value: 'larger', label: t('sizeLarger') },
        ]}
        onChoose={textSize => void change({ textSize })}
      />
      <h2 className={classes.part}>{t('keyboard')}</h2>
      <Switch
        label={t('singleKeys')}
        description={t('singleKeysHelp')}
        checked={settings.singleKeyShortcuts}
        onChange={event => void change({ singleKeyShortcuts: event.currentTarget.checked })}
      />
      <CommitteeNames />
      <IntakeLimits />
      <About />
    </div>
  )
}
