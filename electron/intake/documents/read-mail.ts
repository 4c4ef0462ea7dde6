import type { Address } from 'postal-mime'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { cleanHtml } from './clean-html.ts'
import { htmlWriter, type Written } from './html-writer.ts'
import { openMail } from './open-mail.ts'

type Mail = Extract<DerivedDocument, { kind: 'email' }>['mail']

/** A message: who wrote to whom, and its words. Pictures are those it carries; one that would be fetched is not shown. */
export async function readMail(bytes: Uint8Array): Promise<{ mail: Mail; written: Written }> {
  const { email, embedded, shown } = await openMail(bytes)
  const { from, to = [], cc = [], subject = '' } = email
  const date = new Date(email.date ?? '')
  const mail: Mail = {
    from: from ? shownAddress(from) : '',
    to: to.map(shownAddress),
    cc: cc.map(shownAddress),
    ...(Number.isNaN(date.getTime()) ? {} : { date: date.toISOString() }),
    subject: subject.normalize('NFC'),
  }
  if (email.html === undefined) return { mail, written: writtenText(email.text ?? '') }
  const picture = (source: string) => {
    const data = /^data:[^,]*;base64,(.+)$/is.exec(source)?.[1]
    const content = data === undefined ? embedded(source) : Buffer.from(data, 'base64')
    return content ? shown.addressOf(content) : null
  }
  return { mail, written: cleanHtml(email.html, picture) }
}

function shownAddress({ name, address, group }: Address): string {
  if (group) return `${name}: ${group.map(shownAddress).join(', ')}`.normalize('NFC')
  return (name === '' || name === address ? address : `${name} <${address}>`).normalize('NFC')
}

/** Paragraphs where lines are empty, and lines as they are broken. */
function writtenText(text: string): Written {
  const writer = htmlWriter()
  for (const line of text.split('\n')) {
    if (line.trim() === '') writer.close('p')
    else writer.words(line)
    writer.lineBreak()
  }
  return writer.done()
}
