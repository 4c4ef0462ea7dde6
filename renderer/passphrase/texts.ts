import type { OutputOf } from '#shared/ipc/contract.ts'

export type Purpose = OutputOf<'passphrase.request'>['purpose']

export type Texts = {
  title: Record<Purpose, string>
  hint: Partial<Record<Purpose, string>>
  field: Record<Purpose, string>
  again: string
  show: string
  confirm: Record<Purpose, string>
  cancel: string
  wrong: Record<Purpose, string>
  empty: string
  tooShort: (shortest: number) => string
  different: string
  failed: string
}

const french: Texts = {
  title: {
    unlock: 'Ouvrir le profil',
    create: 'Choisir une phrase de passe',
    recovery_key: 'Ouvrir avec la clé de récupération',
    signing_key: 'Ouvrir la clé de signature',
  },
  hint: {
    create:
      'Elle protège ce profil sur cette machine. Prenez au moins douze caractères, par exemple quatre mots sans rapport entre eux. Personne ne peut la retrouver à votre place ; seule la clé de récupération, montrée ensuite, la remplace.',
    recovery_key: 'Elle a été montrée une fois, à la création du profil. Les espaces et les tirets sont facultatifs.',
  },
  field: {
    unlock: 'Phrase de passe',
    create: 'Phrase de passe',
    recovery_key: 'Clé de récupération',
    signing_key: 'Phrase de passe de la clé',
  },
  again: 'La même, une seconde fois',
  show: 'Montrer ce que je tape',
  confirm: { unlock: 'Ouvrir', create: 'Choisir', recovery_key: 'Ouvrir', signing_key: 'Ouvrir la clé' },
  cancel: 'Annuler',
  wrong: {
    unlock: 'Ce n’était pas la bonne phrase de passe. Vérifiez les majuscules et la disposition du clavier.',
    create: 'Choisissez une autre phrase de passe.',
    recovery_key: 'Cette clé n’ouvre pas ce profil. Vérifiez chaque caractère.',
    signing_key: 'Ce n’était pas la bonne phrase de passe. Vérifiez les majuscules et la disposition du clavier.',
  },
  empty: 'Saisissez quelque chose avant de continuer.',
  tooShort: shortest => `C’est trop court : il faut au moins ${shortest} caractères.`,
  different: 'Les deux saisies diffèrent.',
  failed: 'La fenêtre n’a pas pu transmettre la réponse. Fermez-la et recommencez.',
}

const english: Texts = {
  title: {
    unlock: 'Open the profile',
    create: 'Choose a passphrase',
    recovery_key: 'Open with the recovery key',
    signing_key: 'Open the signing key',
  },
  hint: {
    create:
      'It protects this profile on this machine. Take at least twelve characters, four unrelated words for instance. Nobody can find it again for you; only the recovery key, shown next, stands in for it.',
    recovery_key: 'It was shown once, when the profile was created. Spaces and hyphens are optional.',
  },
  field: {
    unlock: 'Passphrase',
    create: 'Passphrase',
    recovery_key: 'Recovery key',
    signing_key: 'Passphrase of the key',
  },
  again: 'The same, once more',
  show: 'Show what I type',
  confirm: { unlock: 'Open', create: 'Choose', recovery_key: 'Open', signing_key: 'Open the key' },
  cancel: 'Cancel',
  wrong: {
    unlock: 'That was not the passphrase. Check capitals and the keyboard layout.',
    create: 'Choose another passphrase.',
    recovery_key: 'This key does not open this profile. Check every character.',
    signing_key: 'That was not the passphrase. Check capitals and the keyboard layout.',
  },
  empty: 'Type something before going on.',
  tooShort: shortest => `Too short: at least ${shortest} characters are needed.`,
  different: 'The two entries differ.',
  failed: 'The window could not pass the answer on. Close it and start again.',
}

export const texts = { fr: french, en: english }
