import type { settingsFr } from './texts.fr.ts'

export const settingsEn: typeof settingsFr = {
  title: 'settings',
}
