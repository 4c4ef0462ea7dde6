import { isUtf8 } from 'node:buffer'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import { cleanHtml } from './clean-html.ts'
import { type Pictures, pictures } from './pictures.ts'
import './whole-text-decoder.ts'

/** What comes with a message: a file of its own, with a name to be kept by. */
export type MailFile = { fileName: string; bytes: Uint8Array }

export type OpenMail = {
  email: Email
  /** What a person attached, and the pictures of its text that are not shown in it. */
  files: MailFile[]
  /** The picture that is shown where the text names this address. */
  embedded(source: string): Uint8Array | undefined
  /** Has kept room for those. */
  shown: Pictures
}

/** Endings for what comes without a name. */
const endings: Record<string, string> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/**
 * A message and what came with it (RFC 5322, RFC 2045). A message attached to it is a file like another. Throws where its
 * parts are nested without end or its headers are too long.
 */
export async function openMail(bytes: Uint8Array): Promise<OpenMail> {
  const email = await parsed(bytes)
  const named = email.attachments.some(isNamedPicture) ? namedPictures(email.html ?? '') : new Set<string>()
  const shown = pictures()
  const embedded = new Map<string, Uint8Array>()
  const files: MailFile[] = []
  for (const one of email.attachments) {
    const bytes = bytesOf(one)
    const id = isNamedPicture(one) ? contentId(one.contentId) : ''
    if (named.has(id) && !embedded.has(id) && shown.keepRoom(bytes)) embedded.set(id, bytes)
    else files.push({ fileName: nameOf(one, files.length), bytes })
  }
  return { email, files, embedded: source => embedded.get(idOf(source)), shown }
}

const parse = (bytes: Uint8Array) => PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })

/**
 * A message that names no alphabet is UTF-8 or, as old programs of Western Europe wrote it, Windows 1252. Its files are
 * those of its own bytes.
 */
async function parsed(bytes: Uint8Array): Promise<Email> {
  const email = await parse(bytes)
  const people = [email.from, ...(email.to ?? []), ...(email.cc ?? [])].map(one => one?.name)
  const isWhole = [email.subject, email.text, email.html, ...people].every(one => !one?.includes('\ufffd'))
  // One that is UTF-8 may quote a character that was lost on its way.
  if (isWhole || isUtf8(bytes)) return email
  const western = decodeWindows1252(bytes)
  if (/charset\s*=/i.test(western)) return email
  return { ...(await parse(Buffer.from(western))), attachments: email.attachments }
}

const isNamedPicture = (one: Attachment): one is Attachment & { contentId: string } =>
  one.contentId !== undefined && one.mimeType.startsWith('image/')

/** Pictures that a text names as parts of its message, read of it as its words are. */
function namedPictures(html: string): Set<string> {
  const named = new Set<string>()
  cleanHtml(html, source => {
    named.add(idOf(source))
    return null
  })
  named.delete('')
  return named
}

/** The part that an address names (RFC 2392); empty where it names none. */
const idOf = (source: string) => contentId(/^cid:(.+)$/is.exec(source.trim())?.[1] ?? '')

/** As parts are compared: programs escape an identifier or not, and do not agree on its case. */
const contentId = (id: string) => unescaped(id.trim().replace(/^<|>$/g, '')).toLowerCase()

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

function nameOf({ filename, mimeType }: Attachment, rank: number): string {
  const named = cleanFileName(filename ?? '')
  return filename ? named : `${rank + 1}.${endings[mimeType] ?? 'bin'}`
}
