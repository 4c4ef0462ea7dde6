import type { settingsFr } from './texts.fr.ts'

export const settingsEn: typeof settingsFr = {
  title: 'Settings',
  device: 'These settings apply to this computer, in every committee.',
  language: 'Language',
  french: 'français',
  english: 'English',
  theme: 'Theme',
  auto: 'Same as the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'Contrast',
  contrastNormal: 'Ordinary',
  contrastMore: 'High',
  textSize: 'Text size',
  sizeNormal: 'Ordinary',
  sizeLarger: 'Larger',
  keyboard: 'Keyboard',
  singleKeys: 'Single keys',
  singleKeysHelp:
    'J, K, 0 to 4, N, C, E in the grid and ? for the help. Turn them off if you dictate, or if you press keys by accident.',
  about: 'About',
  version: 'Délibéré {version}',
  host: 'Host: {host}',
  committee: 'Open committee: {committee}, {city}',
}
