import type { profilesFr } from './texts.fr.ts'

export const profilesEn: typeof profilesFr = {
  start: {
    promise: "The ethics committee's workbench.",
    purpose: 'Read a dossier, assess it, debate it, give an opinion that holds and can be verified.',
    offline: 'Works without a connection. Data encrypted on this computer.',
    first: 'Where to begin?',
    firstSentence: 'No committee on this computer yet.',
    again: 'Your committees',
    againSentence: '{n, plural, one {One committee on this computer.} other {# committees on this computer.}}',
    others: 'Add a committee',
    loading: 'Reading the committees of this computer',
  },
  demonstration: {
    title: 'Try a demonstration committee',
    sentence:
      'Villeneuve: 12 members in 4 colleges, 12 dossiers, one of them made of real documents and ready to be deliberated. You play every role, and nothing leaves this computer.',
    open: 'Open the demonstration',
    time: 'a few seconds',
    preparing: 'Opening',
  },
  create: {
    title: 'Create a committee',
    sentence:
      'The name of the committee and of the city, your place in the committee, and the protection of your data.',
    open: 'Create',
    time: '2 minutes',
  },
  form: {
    title: 'Create a committee',
    back: 'Back',
    committee: 'The committee',
    committeeName: 'Name of the committee',
    city: 'City',
    you: 'You',
    name: 'Your name, as it will appear in the acts',
    kind: 'Your place',
    member: 'Member of the committee',
    contributor: 'Contributor to dossiers',
    role: 'Role',
    capacity: 'In the capacity of',
    college: 'College',
    protection: 'Protection of the data',
    safeStorage: 'By the keyring of this computer',
    safeStorageHelp: 'The committee opens with your session, without typing anything.',
    passphrase: 'By a passphrase',
    passphraseHelp: 'It is asked at each opening, in a small window of its own.',
    weak: 'The keyring of this computer protects nothing: it keeps keys under a password known to all. Only a passphrase will protect your data.',
    submit: 'Create the committee',
  },
  recovery: {
    title: 'Your recovery key',
    sentence:
      'It alone opens the committee if the keyring or the passphrase fails. It is shown only once: write it on paper and keep it away from this computer.',
    key: 'Recovery key',
    copy: 'Copy',
    copied: 'Copied. Paste it in a safe place.',
    confirm: 'To confirm, copy its last group',
    wrong: 'This is not the last group of the key. Read again what you wrote down.',
    open: 'Open the committee',
  },
  list: {
    open: 'Open',
    openOf: 'Open {committee}',
    with: 'Open with the recovery key',
    withOf: 'Open {committee} with the recovery key',
    demonstration: 'demonstration',
    never: 'never opened',
    opened: 'opened on {day}',
    recovered:
      'One of the files that describe this committee was missing or damaged. Its copy was used; it will be put back at the next opening.',
  },
  damaged: {
    title: 'Damaged committees',
    unnamed: 'A committee whose name cannot be read any more',
    profile_unreadable:
      'The file that names it is lost, and so is its copy: it cannot be opened. Its data is still there. Close Délibéré and put profile.json back from a backup of the folder {folder}.',
    vault_unreadable:
      'The file that holds its keys is lost, and so is its copy: it cannot be opened. Close Délibéré and put vault.json back from a backup of the folder {folder}. Delete nothing of that folder.',
  },
  comfort: {
    title: 'Language and comfort',
    language: 'Language:',
    french: 'français',
    english: 'English',
    contrastMore: 'High contrast',
    contrastNormal: 'Ordinary contrast',
    larger: 'Larger text',
    usual: 'Ordinary text',
  },
  banner: {
    title: 'Demonstration',
    sentence: 'Everything here is made up, and you play every role.',
    seat: 'You sit as',
    seatOf: '{name}, {role}',
    changed: 'You now sit as {name}, {role}.',
  },
}
