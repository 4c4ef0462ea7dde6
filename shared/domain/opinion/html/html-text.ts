import type { ActRun } from '../act-model.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** Identifiers may hold anything: what is not a letter, a figure or a dash is written by its code. */
export const anchorOf = (id: string): string =>
  `b-${id.replace(/[^A-Za-z0-9-]/gu, sign => `_${sign.codePointAt(0)?.toString(16)}`)}`

/** Runs as phrasing content. */
export const runsHtml = (runs: readonly ActRun[]): string => runs.map(runHtml).join('')

function runHtml(run: ActRun): string {
  let html = escapeHtml(run.text).replaceAll('\n', '<br>')
  if (run.superscript) html = `<sup>${html}</sup>`
  if (run.italic) html = `<em>${html}</em>`
  if (run.bold) html = `<strong>${html}</strong>`
  return run.target === undefined ? html : `<a href="#${anchorOf(run.target)}">${html}</a>`
}
