import type { ActModel, ActSection } from '../act-model.ts'
import { blockHtml } from './block-html.ts'
import { anchorOf, escapeHtml, runsHtml } from './html-text.ts'
import { styleSheet } from './style-sheet.ts'

/**
 * An act as one HTML file: the same model as the PDF, landmarks, headings in order, captions and scopes, the chart with
 * its alternative, no script, nothing fetched. Same model, same text.
 */
export function opinionHtml(model: ActModel): string {
  const letterhead = model.sections.filter(section => section.part === 'letterhead')
  const rest = model.sections.filter(section => section.part !== 'letterhead')
  return `<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escapeHtml(model.title)}</title>
<meta name="author" content="${escapeHtml(model.author)}">
<meta name="description" content="${escapeHtml(model.subject)}">
<style>${styleSheet}</style>
</head>
<body>
<header>
${letterhead.flatMap(section => section.blocks.map(blockHtml)).join('\n')}
</header>
<main>
${rest.map(sectionHtml).join('\n')}
</main>
<footer><p>${escapeHtml(model.foot.left)}</p></footer>
</body>
</html>
`
}

function sectionHtml(section: ActSection): string {
  const { heading, id, level, part, bookmark } = section
  const anchor = anchorOf(id)
  const title = heading ? [`<h${level} id="${anchor}" class="${part}">${runsHtml(heading)}</h${level}>`] : []
  const name = heading
    ? ` aria-labelledby="${anchor}"`
    : bookmark === undefined
      ? ''
      : ` aria-label="${escapeHtml(bookmark)}"`
  return [
    `<section${name}>`,
    ...title,
    ...section.blocks.map(blockHtml),
    ...section.sections.map(sectionHtml),
    '</section>',
  ].join('\n')
}
