import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '#electron/intake/documents/clean-html.ts'
import { htmlWriter } from '#electron/intake/documents/html-writer.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const clean = (html: string) => cleanHtml(html, () => null)

describe('HTML of a stranger keeps its words and what they are', () => {
  it.each([
    [
      '<h1>Titre</h1><p>Un <b>mot</b>, un <i>autre</i>.</p>',
      '<h1>Titre</h1><p>Un <strong>mot</strong>, un <em>autre</em>.</p>',
      'Titre\nUn mot, un autre.',
    ],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<ol start=3><li>a</ol>', '<ol start="3"><li>a</li></ol>', 'a'],
    ['a<br>b', '<p>a<br>b</p>', 'a\nb'],
    ['<p>a<p>b', '<p>a</p><p>b</p>', 'a\nb'],
    [
      '<table><td colspan="2">a<td>b<tr><td>c</table>d',
      '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table><p>d</p>',
      'a\tb\nc\nd',
    ],
    [
      '<table><tbody><tr><td>a</tbody><tbody><tr><td>b</table>',
      '<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>',
      'a\nb',
    ],
    ['<table>perdu</table>', '<table><tr><td>perdu</td></tr></table>', 'perdu'],
    ['<b>a<p>b</b>c', '<p><strong>a</strong></p><p><strong>b</strong>c</p>', 'a\nbc'],
    [
      '&eacute;&#233;&#xe9;&nbsp;&lt;b&gt;&inconnu;&#0;&#150;',
      '<p>ééé\u00a0&lt;b&gt;&amp;inconnu;\ufffd–</p>',
      'ééé\u00a0<b>&inconnu;\ufffd–',
    ],
    ['e\u0301', '<p>é</p>', 'é'],
    ['<pre>\n a\n  b</pre>', '<pre> a\n  b</pre>', ' a\n  b'],
    ['1 < 2 <3', '<p>1 &lt; 2 &lt;3</p>', '1 < 2 <3'],
  ])('%s', (html, written, text) => {
    expect(clean(html)).toEqual({ html: written, text, cut: false })
  })

  it('shows where a link leads, and leads nowhere', () => {
    expect(clean('<a href="https://exemple.fr/a?b=1&amp;c=2">ici</a>').html).toBe(
      '<p>ici <small>(https://exemple.fr/a?b=1&amp;c=2)</small></p>',
    )
    expect(clean('<a href="https://exemple.fr/a?b=1&reg=75&copy=2&para1=3">ici</a>').text).toBe(
      'ici (https://exemple.fr/a?b=1&reg=75&copy=2&para1=3)',
    )
    expect(clean('<a href="https://exemple.fr/">exemple.fr</a>').html).toBe('<p>exemple.fr</p>')
    expect(clean('<a href="javascript:alert(1)">ici</a> <a href="#note">1</a>').html).toBe('<p>ici 1</p>')
  })
})

describe('nothing of it runs or asks', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT >alert(1)</sCRIPT\n>',
    '<script>alert(1)',
    '<style>@import url(https://mouchard.example)</style>',
    '<svg onload=alert(1)><script>1</script></svg>',
    '<math><mtext></math>',
    '<iframe src=https://a></iframe>',
    '<object data=a>b</object>',
    '<template><img src=x onerror=alert(1)></template>',
    '<!--<img src=x>-->',
    '<!-- jamais fermé <p>a',
    '<![CDATA[<img src=x>',
    '<?php echo 1 ?>',
    '<img src="https://mouchard.example/1.gif" width=1>',
    '<link rel=stylesheet href=a><meta http-equiv=refresh content="0;url=a"><base href=a>',
    '<input onfocus=alert(1) autofocus>',
    '<audio src=x></audio>',
  ])('%s', html => {
    expect(clean(html)).toEqual({ html: '', text: '', cut: false })
  })

  it.each([
    ['<p onclick="alert(1)" style="background:url(https://a)" id=x class=y>a</p>', '<p>a</p>'],
    ['<p title="a>b" onclick=alert(1)>c</p>', '<p>c</p>'],
    ['<p title="jamais fermé onclick=alert(1)>c</p>', '<p>c</p>'],
    ['<img alt="<script>" src=x><b>a', '<p><img alt="&lt;script&gt;"><strong>a</strong></p>'],
    ['<img src="https://mouchard.example/1.gif" alt=" ">', ''],
    ['<p>Voir <img src="https://exemple.fr/plan.png" alt="Plan"></p>', '<p>Voir<img alt="Plan"></p>'],
    ['<<script>alert(1)</script>', '<p>&lt;</p>'],
    ['<td colspan="99999999" rowspan="-1">a</td>', '<p>a</p>'],
    ['<table><td colspan="99999999" rowspan="-1">a</table>', '<table><tr><td>a</td></tr></table>'],
  ])('%s', (html, written) => {
    expect(clean(html).html).toBe(written)
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      '&',
      '<!--',
      '-->',
      '<p',
      '<table>',
      '</td>',
      '<li>',
      '<b>',
      '<pre>',
      ' on',
      '\0',
    ),
    fc.constantFrom(
      '<script>',
      '</script',
      '<svg',
      '<img src=',
      '<a href=javascript:',
      '<ul>',
      '</ul>',
      '<tr>',
      '<h1>',
      '<br>',
    ),
    fc.string({ maxLength: 5 }),
  )

  it('whatever is sent: only elements of the list, each closed, and words as they are read back', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const { html, text } = clean(pieces.join(''))
        const open: string[] = []
        const words = html.replace(
          /<(\/?)([a-z0-9]+)((?: (?:colspan|rowspan|start)="\d+")*)>/g,
          (_all, slash, name) => {
            if (name === 'br' || name === 'hr') return '\n'
            if (slash) expect(open.pop()).toBe(name)
            else open.push(name)
            return /^(strong|em|u|s|sub|sup|small|code)$/.test(name) ? '' : '\n'
          },
        )
        expect(open).toEqual([])
        expect(words).not.toMatch(/[<>]/)
        const unescaped = words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
        expect(unescaped.replace(/[\n\t]+/g, '')).toBe(text.replace(/[\n\t]+/g, ''))
      }),
      propertySeed(2000),
    )
  })

  it.each([
    ['<', 300_000],
    ['<a ', 300_000],
    ['<p title="', 200_000],
    ['<!--', 300_000],
    ['<script>', 200_000],
    ['<b>', 200_000],
    ['<table><tr><td>', 100_000],
    ['&', 300_000],
    ['</p>', 300_000],
    [' ', 2_000_000],
  ])('takes no time over %j again and again', (part, times) => {
    // What grew as its square would not end within the time a test has.
    const { html, text } = clean(part.repeat(times))
    expect(html).not.toMatch(/<(?:a|script|!)/)
    expect(text.length).toBeLessThanOrEqual(part.length * times)
  })
})

it('what is longer than the limit is left out, and it is said', () => {
  const writer = htmlWriter(5)
  expect(cleanHtml('<p>abc<p>def<p>ghi', () => null, writer)).toEqual({
    html: '<p>abc</p><p>de</p>',
    text: 'abc\nde',
    cut: true,
  })
})
