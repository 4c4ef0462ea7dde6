import type { AnnouncementName, ChannelName } from './contract.ts'

/**
 * The names of the contract without its schemas, for the preload: it runs before every page and must stay small. The
 * compiler holds both lists to the contract, name for name.
 */
export const channelNames = {
  'app.read': true,
  'settings.read': true,
  'settings.write': true,
  'window.hold': true,
  'window.answer-closing': true,
  'profiles.list': true,
  'profiles.create': true,
  'profiles.create-demonstration': true,
  'profiles.open': true,
  'profiles.close': true,
  'profiles.play-role': true,
  'passphrase.request': true,
  'passphrase.answer': true,
  'vault.open': true,
  'vault.append': true,
  'vault.heads': true,
  'vault.read': true,
  'vault.settle': true,
  'vault.begin-anew': true,
  'intake.pick': true,
  'intake.begin': true,
  'intake.chunk': true,
  'intake.finish': true,
  'files.save-as': true,
  'files.save-bytes': true,
  'job.cancel': true,
  'opinion.render': true,
  'opinion.render-html': true,
  'report.render': true,
  'signing.open-identity': true,
  'signing.demonstration-identity': true,
  'signing.pick-revocation-lists': true,
  'signing.sign': true,
  'verification.pick': true,
  'verification.verify': true,
  'verification.verify-bytes': true,
  'verification.roots': true,
  'verification.add-root': true,
  'verification.remove-root': true,
} as const satisfies Record<ChannelName, true>

export const announcementNames = {
  'job.progress': true,
  'settings.changed': true,
  'window.closing': true,
} as const satisfies Record<AnnouncementName, true>
