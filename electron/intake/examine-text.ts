import type { FileKind } from '#shared/domain/piece.ts'
import { accepted, type Finding, unreadable } from './finding.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** The part of a long text that is enough to tell what it is. */
const sampleLength = 64 * 1024

/**
 * The text of a file, in UTF-8, UTF-16 with its mark, or else an 8-bit alphabet; `undefined` when control characters
 * show that it is not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary content from text
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/**
 * A text of some kind. Any text may be called `.txt` or `.csv`; what is called `.json`, `.eml` or `.svg` must be one,
 * and a name that says nothing leaves the content to speak.
 */
export function examineText(text: string, expected: FileKind | undefined): Finding {
  if (expected === 'text' || expected === 'csv') return accepted(expected)
  if (expected === 'json') return examineJson(text)
  if (expected === 'email') return hasMailHeader(text) ? accepted('email') : unreadable('email', 'damaged')
  return accepted(kindOfText(text))
}

/** JSON, or several values a line each (JSON Lines), which are shown as the text they are. */
function examineJson(text: string): Finding {
  if (isJson(text)) return accepted('json')
  return isJsonLines(text) ? accepted('text') : unreadable('json', 'damaged')
}

function kindOfText(text: string): FileKind {
  const sample = text.slice(0, sampleLength)
  if (/^\s*[[{]/.test(sample)) {
    if (isJson(text)) return 'json'
    // As many commas on each line would make a table of it.
    if (isJsonLines(text)) return 'text'
  }
  if (/^\s*(<\?xml[^>]*>)?\s*(<!--[\s\S]*?-->)?\s*(<!DOCTYPE svg[^>]*>)?\s*<svg\b/i.test(sample)) return 'image'
  if (hasMailHeader(sample)) return 'email'
  return isTable(sample) ? 'csv' : 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

/** As its writers put it (jsonlines.org): one value a line, empty lines apart. */
function isJsonLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  return lines.length > 1 && lines.every(isJson)
}

/** Two of the fields that RFC 5322 § 3.6 has every message carry, before the first empty line. */
function hasMailHeader(text: string): boolean {
  const header = text.slice(0, sampleLength).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = new Set(header.split(/\r?\n/).map(line => /^([A-Za-z-]+):\s?\S/.exec(line)?.[1]?.toLowerCase() ?? ''))
  return ['from', 'date', 'subject', 'message-id', 'received'].filter(field => fields.has(field)).length >= 2
}

/** The same separator, as many times, on each of the first five lines. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/, 5).filter(line => line !== '')
  if (lines.length < 2) return false
  return [';', '\t', ','].some(separator => {
    const counts = lines.map(line => line.split(separator).length - 1)
    return (counts[0] ?? 0) > 0 && counts.every(count => count === counts[0])
  })
}
