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
    unlock: 'Ouvrir le comité',
    create: 'Choisir une phrase de passe',
    recovery_key: 'Ouvrir avec la clé de secours',
    signing_key: 'Ouvrir la clé de signature',
  },
  hint: {
    create:
      'Elle protège ce comité sur cet ordinateur. Prenez au moins douze caractères, par exemple quatre mots sans rapport entre eux. Personne ne peut la retrouver à votre place ; seule la clé de secours, montrée ensuite, la remplace.',
    recovery_key: 'Elle a été montrée une fois, à la création du comité. Les espaces et les tirets sont facultatifs.',
  },
  field: {
    unlock: 'Phrase de passe',
    create: 'Phrase de passe',
    recovery_key: 'Clé de secours',
    signing_key: 'Phrase de passe de la clé',
  },
  again: 'La même, une seconde fois',
  show: 'Montrer ce que je tape',
  confirm: { unlock: 'Ouvrir', create: 'Choisir', recovery_key: 'Ouvrir', signing_key: 'Ouvrir la clé' },
  cancel: 'Annuler',
  wrong: {
    unlock: 'Ce n’était pas la bonne phrase de passe. Vérifiez les majuscules et la disposition du clavier.',
    create: 'Choisissez une autre phrase de passe.',
    recovery_key: 'Cette clé n’ouvre pas ce comité. Vérifiez chaque caractère.',
    signing_key: 'Ce n’était pas la bonne phrase de passe. Vérifiez les majuscules et la disposition du clavier.',
  },
  empty: 'Saisissez quelque chose avant de continuer.',
  tooShort: shortest => `C’est trop court : il faut au moins ${shortest} caractères.`,
  different: 'Les deux saisies diffèrent.',
  failed: 'La fenêtre n’a pas pu transmettre la réponse. Fermez-la et recommencez.',
}

const english: Texts = {
  title: {
    unlock: 'Open the committee',
    create: 'Choose a passphrase',
    recovery_key: 'Open with the recovery key',
    signing_key: 'Open the signing key',
  },
  hint: {
    create:
      'It protects this committee on this computer. Take at least twelve characters, for instance four unrelated words. Nobody can find it again for you; only the recovery key, shown next, can replace it.',
    recovery_key: 'It was shown once, when the committee was created. Spaces and hyphens are optional.',
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
    recovery_key: 'This key does not open this committee. Check every character.',
    signing_key: 'That was not the passphrase. Check capitals and the keyboard layout.',
  },
  empty: 'Type something before going on.',
  tooShort: shortest => `Too short: at least ${shortest} characters are needed.`,
  different: 'The two entries differ.',
  failed: 'The window could not pass the answer on. Close it and start again.',
}

export const texts = { fr: french, en: english }
