import { beforeEach, describe, expect, test } from 'vitest'
import { cleanHtml } from '#renderer/features/reading/document/clean-html.ts'

const words = { pictureRemoved: '[image non affichée]' }
const far = 'https://loin.exemple'
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What hostile documents were seen to hold, and what of it may stay on the page. */
const hostile: [name: string, html: string, left: string][] = [
  ['a script', `<p>a</p><script>window.ran = 1</script>`, '<p>a</p>'],
  ['a script in another case', `<ScRiPt src="${far}/x.js"></ScRiPt><p>a</p>`, '<p>a</p>'],
  ['an event', `<p onclick="window.ran = 1" onmouseover="window.ran = 1">a</p>`, '<p>a</p>'],
  ['a picture that fails', `<p>a<img src="x" onerror="window.ran = 1"></p>`, ''],
  ['a drawing', `<svg onload="window.ran = 1"><script>window.ran = 1</script><text>t</text></svg><p>a</p>`, '<p>a</p>'],
  ['a drawing as a picture', `<p>a<img src="data:image/svg+xml;base64,PHN2Zy8+"></p>`, ''],
  ['a foreign namespace', `<math><mi xlink:href="javascript:window.ran=1">m</mi></math><p>a</p>`, '<p>a</p>'],
  [
    'a style sheet',
    `<style>@import url(${far}/a.css); p { background: url(${far}/b.png) }</style><p>a</p>`,
    '<p>a</p>',
  ],
  ['a style', `<p style="background:url(${far}/c.png)">a</p>`, '<p>a</p>'],
  ['a linked style sheet', `<link rel="stylesheet" href="${far}/d.css"><p>a</p>`, '<p>a</p>'],
  ['a refresh', `<meta http-equiv="refresh" content="0;url=${far}"><p>a</p>`, '<p>a</p>'],
  ['another base', `<base href="${far}/"><p>a</p>`, '<p>a</p>'],
  [
    'a frame',
    `<iframe src="${far}"></iframe><iframe srcdoc="<script>parent.ran=1</script>"></iframe><p>a</p>`,
    '<p>a</p>',
  ],
  ['a plug-in', `<object data="${far}/o.swf"><embed src="${far}/e.swf"></object><p>a</p>`, '<p>a</p>'],
  ['a form', `<form action="${far}"><input name="n" value="v"><button>Envoyer</button></form><p>a</p>`, '<p>a</p>'],
  ['sounds and films', `<video src="${far}/v.mp4" poster="${far}/p.png" autoplay></video><p>a</p>`, '<p>a</p>'],
  ['a set of pictures', `<p>a<picture><source srcset="${far}/s.png"><img srcset="${far}/s2.png 2x"></picture></p>`, ''],
  ['a background', `<table background="${far}/t.png"><tr><td>a</td></tr></table>`, ''],
  ['a template', `<template><img src="${far}/x.png"></template><p>a</p>`, '<p>a</p>'],
  ['names of the page', `<p id="root" name="delibere" class="mantine-x" data-pane="1">a</p>`, '<p>a</p>'],
  ['a comment that opens', `<p>a</p><!--><img src=x onerror=window.ran=1>-->`, ''],
  ['a mutation', `<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>`, ''],
]

beforeEach(() => performance.clearResourceTimings())

describe('a document of elsewhere', () => {
  test.each(hostile)('brings no script and asks for nothing: %s', async (_name, html, left) => {
    const place = document.createElement('div')
    document.body.append(place)
    place.append(cleanHtml(html, words))
    for (const element of place.querySelectorAll<HTMLElement>('*')) element.click()
    // Drawn twice, the document has asked for what it would: this picture is asked for after it.
    for (let drawn = 0; drawn < 2; drawn += 1) await new Promise(requestAnimationFrame)
    const last = `/last.png?${crypto.randomUUID()}`
    new Image().src = last
    const asked = () => performance.getEntriesByType('resource').map(({ name }) => name)
    await expect.poll(() => asked().some(name => name.endsWith(last))).toBe(true)
    expect(window).not.toHaveProperty('ran')
    expect(asked().filter(name => name.startsWith(far) || name.endsWith('/x'))).toEqual([])
    const { innerHTML } = place
    if (left !== '') expect(innerHTML).toBe(left)
    expect(innerHTML).not.toMatch(
      /<(?:script|style|link|meta|base|iframe|form|input|svg|math|object|video|source)|\son\w+=/i,
    )
    expect([...place.querySelectorAll('[src], [href], [style], [id], [class], [name]')]).toEqual([])
    place.remove()
  })

  test('keeps a picture of its own, and says where one was that is not shown', () => {
    const place = document.createElement('div')
    place.append(
      cleanHtml(`<p><img src="${pixel}" alt="Logo"><img src="${far}/a.png" alt="Plan"><img alt="Carte"></p>`, words),
    )
    const [own, gone, told] = place.querySelectorAll('img, [role=img]')
    expect(own).toMatchObject({ tagName: 'IMG', alt: 'Logo', src: pixel })
    expect(gone).toMatchObject({ tagName: 'SPAN', ariaLabel: '[image non affichée] Plan', textContent: '' })
    expect(told).toMatchObject({ tagName: 'SPAN', ariaLabel: '[image non affichée] Carte', textContent: '' })
  })

  test('has the words of its links and no link', () => {
    const place = document.createElement('div')
    place.append(
      cleanHtml(
        `<p><a href="${far}/a" target="_blank" ping="${far}">ici</a> <a href="javascript:window.ran=1">là</a> <a id="t" title="t" href="#t">ou là</a></p>`,
        words,
      ),
    )
    expect(place.innerHTML).toBe('<p>ici là ou là</p>')
  })

  test('keeps what its words are: titles, lists, tables', () => {
    const place = document.createElement('div')
    const html =
      '<h2>Titre</h2><ol start="3"><li>un<sup>er</sup></li></ol><table><tbody><tr><th scope="row" colspan="2">a</th></tr></tbody></table><p lang="en">up</p>'
    place.append(cleanHtml(html, words))
    expect(place.innerHTML).toBe(html)
  })
})
