import type { profilesFr } from './texts.fr.ts'

export const profilesEn: typeof profilesFr = {
  title: 'profiles',
}
