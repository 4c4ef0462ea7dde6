import { describe, expect, it } from 'vitest'
import { aDocx, aDrawing, anOdt, aParagraph, aRun } from './an-office-document.ts'
import { extracted, pixel } from './extracted.ts'

const odt = async (body: string, styles = '', more = {}) => extracted('html', 'note.odt', anOdt(body, styles, more))
const docx = async (body: string, related: Parameters<typeof aDocx>[1] = [], more = {}) =>
  extracted('html', 'note.docx', aDocx(body, related, more))
const data = `data:image/png;base64,${pixel.toString('base64')}`

describe('an OpenDocument text', () => {
  const styles = `<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`

  it.each([
    [
      'headings and a title',
      '<text:p text:style-name="P1">Saisine</text:p><text:h text:outline-level="2">Objet</text:h>',
      '<h1>Saisine</h1><h2>Objet</h2>',
      'Saisine\nObjet',
    ],
    [
      'stresses, inherited ones too',
      '<text:p>Un <text:span text:style-name="T1">mot</text:span> et <text:span text:style-name="T2">deux</text:span></text:p>',
      '<p>Un <strong>mot</strong> et <strong><em>deux</em></strong></p>',
      'Un mot et deux',
    ],
    [
      'lists inside lists',
      '<text:list text:style-name="L1"><text:list-item><text:p>Un</text:p><text:list><text:list-item><text:p>Sous</text:p></text:list-item></text:list></text:list-item></text:list>',
      '<ol><li>Un<ul><li>Sous</li></ul></li></ol>',
      'Un\nSous',
    ],
    [
      'tables',
      '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>T</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>',
      '<table><thead><tr><th colspan="2">T</th></tr></thead><tr><td>a<p>b</p></td><td></td></tr></table>',
      'T\na\nb',
    ],
    [
      'notes, at the end',
      '<text:p>Avant<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>La note</text:p></text:note-body></text:note> après</text:p>',
      '<p>Avant<sup>[1]</sup> après</p><ol><li>La note</li></ol>',
      'Avant[1] après\nLa note',
    ],
    [
      'spaces, tabs, ends of lines',
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e</text:p>',
      '<p>a b c<br>d e</p>',
      'a b c\nd e',
    ],
    [
      'links, inert',
      '<text:p><text:a xlink:href="https://exemple.fr/a">ici</text:a> <text:a xlink:href="javascript:alert(1)">là</text:a></text:p>',
      '<p>ici <small>(https://exemple.fr/a)</small> là</p>',
      'ici (https://exemple.fr/a) là',
    ],
    [
      'what a box holds',
      '<text:p>Avant<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame>après</text:p>',
      '<p>Avant</p><p>Encadré</p><p>après</p>',
      'Avant\nEncadré\naprès',
    ],
    [
      'the table of contents',
      '<text:table-of-content><text:table-of-content-source><text:p>non</text:p></text:table-of-content-source><text:index-body><text:p>1 Objet<text:tab/>3</text:p></text:index-body></text:table-of-content>',
      '<p>1 Objet 3</p>',
      '1 Objet 3',
    ],
    [
      'words of sections',
      '<text:section><text:section><text:p>dedans</text:p></text:section></text:section>',
      '<p>dedans</p>',
      'dedans',
    ],
    [
      'what looks like HTML',
      '<text:p>&lt;script&gt;alert(1)&lt;/script&gt;</text:p>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      '<script>alert(1)</script>',
    ],
  ])('keeps %s', async (_what, body, html, text) => {
    expect(await odt(body, styles)).toMatchObject({ html, text })
  })

  it('leaves out what was deleted, and what others remarked', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>supprimé</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<office:annotation><text:p>remarque</text:p></office:annotation>b</text:p>'
    expect((await odt(body)).text).toBe('ab')
  })

  it('shows the pictures it holds, and what is said of one that is elsewhere or is no picture', async () => {
    const frame = (href: string) =>
      `<draw:frame><draw:image xlink:href="${href}"/><svg:desc>Schéma</svg:desc></draw:frame>`
    const parts = { 'Pictures/a.png': new Uint8Array(pixel), 'Pictures/b.svg': '<svg onload="alert(1)"/>' }
    const body = (href: string) => `<text:p>a${frame(href)}</text:p>`
    expect((await odt(body('Pictures/a.png'), '', parts)).html).toBe(`<p>a<img src="${data}" alt="Schéma"></p>`)
    for (const href of ['Pictures/b.svg', 'https://mouchard.example/a.png', '../../etc/passwd', 'file:///etc/passwd']) {
      expect((await odt(body(href), '', parts)).html).toBe('<p>a<img alt="Schéma"></p>')
    }
  })
})

describe('a Word document', () => {
  it('keeps headings, stresses, lists and tables', async () => {
    const row =
      '<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>'
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`
    const body = [
      aParagraph(aRun('Objet'), 'Titre1'),
      aParagraph(aRun('Un ') + aRun('mot', '<w:b/>') + aRun(' souligné', '<w:u w:val="single"/>')),
      `<w:tbl>${row}</w:tbl>`,
    ]
    const related: [string, string, string][] = [['s', 'styles', 'styles.xml']]
    expect(await docx(body.join(''), related, { 'word/styles.xml': styles })).toMatchObject({
      html: '<h1>Objet</h1><p>Un <strong>mot</strong><u> souligné</u></p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
      text: 'Objet\nUn mot souligné\na\nb',
    })
  })

  it('writes notes at the end, without their ways back', async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>La note</w:t></w:r></w:p></w:footnote></w:footnotes>`
    const body = aParagraph(`${aRun('Avant')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const read = await docx(body, [['f', 'footnotes', 'footnotes.xml']], { 'word/footnotes.xml': notes })
    expect(read.html).toBe('<p>Avant<sup>[1]</sup></p><ol><li><p>La note</p></li></ol>')
  })

  it('shows the pictures it holds, and what is said of one that is elsewhere or is no picture', async () => {
    const media = { 'word/media/a.png': new Uint8Array(pixel), 'word/media/b.svg': '<svg onload="alert(1)"/>' }
    const body = aParagraph(aRun('a') + aDrawing('p'))
    expect((await docx(body, [['p', 'image', 'media/a.png']], media)).html).toBe(
      `<p>a<img src="${data}" alt="Schéma"></p>`,
    )
    expect((await docx(body, [['p', 'image', 'media/b.svg']], media)).html).toBe('<p>a<img alt="Schéma"></p>')
    const linked = aParagraph(aRun('a') + aDrawing('p', 'link'))
    for (const target of ['https://mouchard.example/a.png', 'file:///etc/passwd', '/etc/passwd']) {
      expect((await docx(linked, [['p', 'image', target, true]], media)).html).toBe('<p>a<img alt="Schéma"></p>')
    }
  })

  it('keeps the words of simple fields and of formulas', async () => {
    const field = `<w:fldSimple w:instr=" REF a > b ">${aRun('l’article 3')}</w:fldSimple>`
    const part = (name: string, words: string) => `<m:${name}><m:r><m:rPr/><m:t>${words}</m:t></m:r></m:${name}>`
    const formula = `<m:oMath><m:f><m:fPr/>${part('num', 'erreurs')}${part('den', 'cas')}</m:f></m:oMath>`
    expect((await docx(aParagraph(`${aRun('Voir ')}${field}${aRun(' : taux = ')}${formula}`))).text).toBe(
      'Voir l’article 3 : taux = erreurs/cas',
    )
  })

  it('is read in the alphabet that its parts are in', async () => {
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${aParagraph(aRun('été'))}</w:body></w:document>`
    const part = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${body}`, 'utf16le')
    expect((await docx('', [], { 'word/document.xml': new Uint8Array(part) })).text).toBe('été')
  })

  it('does not say which of its words are shown', async () => {
    expect((await docx(aParagraph(aRun('clause')), [], { 'mammoth/style-map': 'p => !' })).text).toBe('clause')
  })

  it('follows no template, runs no macro, and shows where links lead', async () => {
    const body = aParagraph(
      `<w:hyperlink r:id="l">${aRun('ici')}</w:hyperlink><w:hyperlink r:id="j">${aRun(' là')}</w:hyperlink>`,
    )
    const related: [string, string, string, boolean][] = [
      ['l', 'hyperlink', 'https://exemple.fr/a', true],
      ['j', 'hyperlink', 'javascript:alert(1)', true],
      ['t', 'attachedTemplate', 'https://piege.example/modele.dotm', true],
    ]
    const read = await docx(body, related, { 'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) })
    expect(read.html).toBe('<p>ici <small>(https://exemple.fr/a)</small> là</p>')
  })
})
