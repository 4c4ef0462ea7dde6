import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import './whole-text-decoder.ts'

/** What comes with a message: a file of its own, with a name to be kept by. */
export type MailFile = { fileName: string; bytes: Uint8Array }

export type OpenMail = {
  email: Email
  /** What a person attached. */
  files: MailFile[]
  /** Pictures that its text shows, by their `Content-ID`. */
  embedded: Map<string, Uint8Array>
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
  const isEmbedded = ({ mimeType, contentId }: Attachment) =>
    contentId !== undefined && mimeType.startsWith('image/') && email.html?.includes(`cid:${bare(contentId)}`) === true
  const embedded = new Map(
    email.attachments.filter(isEmbedded).map(one => [bare(one.contentId ?? ''), bytesOf(one)] as const),
  )
  const files = email.attachments
    .filter(one => !isEmbedded(one))
    .map((one, rank) => ({ fileName: nameOf(one, rank), bytes: bytesOf(one) }))
  return { email, files, embedded }
}

const parse = (bytes: Uint8Array) => PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })

/**
 * A message that names no alphabet is UTF-8 or, as old programs of Western Europe wrote it, Windows 1252. Its files are
 * those of its own bytes.
 */
async function parsed(bytes: Uint8Array): Promise<Email> {
  const email = await parse(bytes)
  const isWhole = [email.subject, email.text, email.html].every(one => !one?.includes('\ufffd'))
  if (isWhole || /charset\s*=/i.test(decodeWindows1252(bytes))) return email
  return { ...(await parse(Buffer.from(decodeWindows1252(bytes)))), attachments: email.attachments }
}

const bare = (contentId: string) => contentId.replace(/^<|>$/g, '')

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

function nameOf({ filename, mimeType }: Attachment, rank: number): string {
  const named = cleanFileName(filename ?? '')
  return filename ? named : `${rank + 1}.${endings[mimeType] ?? 'bin'}`
}
