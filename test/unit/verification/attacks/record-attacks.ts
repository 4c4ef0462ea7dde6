import { inflateSync } from 'node:zlib'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import { anOpinion } from '../an-opinion.ts'
import { stream } from '../small-act.ts'
import { appendUpdate, bodyOf, bodyWith, fromLatin1, latin1, numberOf } from './append-update.ts'

/** An act prepared with bad intent before anyone signed: its signatures are good, its record or its pages lie. */
export type PreparedAct = { name: string; code: string; prepare: (unsigned: Uint8Array) => Uint8Array }

const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

function withAttachment(unsigned: Uint8Array, text: string): Uint8Array {
  const number = numberOf(unsigned, '/Type /EmbeddedFile\n')
  return appendUpdate(unsigned, { objects: { [number]: attachedStream(text) } })
}

function attachedStream(text: string): string {
  const content = utf8(text)
  return `<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** The record changed in the attachment only; the pages stay what they are. */
const withRecord = (change: (record: OpinionRecord) => void) => (unsigned: Uint8Array) => {
  const record = anOpinion()
  change(record)
  record.text.votedHash = votedHash(record.text, record.sense)
  return withAttachment(unsigned, canonicalJson(record))
}

/** The content of the first page, in clear, with something put behind it. */
export function withContent(unsigned: Uint8Array, more: (content: string) => string): Uint8Array {
  const pages = bodyOf(unsigned, numberOf(unsigned, '/Type /Pages'))
  const page = Number(/\/Kids \[(\d+) 0 R/.exec(pages)?.[1])
  const content = Number(/\/Contents (\d+) 0 R/.exec(bodyOf(unsigned, page))?.[1])
  const packed = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(bodyOf(unsigned, content))?.[1] ?? ''
  const text = inflateSync(fromLatin1(packed)).toString('latin1')
  return appendUpdate(unsigned, { objects: { [content]: stream('', more(text)).replace(/\/Length \d+/, lengthOf) } })
  function lengthOf() {
    return `/Length ${more(text).length}`
  }
}

export function withCatalogueEntry(unsigned: Uint8Array, entry: string): Uint8Array {
  const catalogue = numberOf(unsigned, '/Type /Catalog')
  const objects = { [catalogue]: bodyWith(unsigned, catalogue, '/Type /Catalog', `/Type /Catalog ${entry}`) }
  return appendUpdate(unsigned, { objects })
}

/** Draws again the first words that the content draws. */
const drawnAgain = (content: string) => /BT[\s\S]*?ET/.exec(content)?.[0] ?? ''

export const recordAttacks: PreparedAct[] = [
  {
    name: 'a record that says unfavourable under a text that says favourable',
    code: 'text_differs',
    prepare: withRecord(record => {
      record.text.articles = [{ id: 'a1', content: [{ type: 'text', text: 'Le comité émet un avis défavorable.' }] }]
    }),
  },
  {
    name: 'a record with one word more',
    code: 'text_differs',
    prepare: withRecord(record => {
      record.text.visas.push({ id: 'v2', content: [{ type: 'text', text: 'Vu le code ;' }] })
    }),
  },
  {
    name: 'a record of another number',
    code: 'text_differs',
    prepare: withRecord(record => {
      record.act.number = 'AVIS-2026-015'
    }),
  },
  {
    name: 'a record with another vote that adds up as well',
    code: 'text_differs',
    prepare: withRecord(record => {
      Object.assign(record.vote, { for: 8, blank: 0 })
    }),
  },
  {
    name: 'a record whose vote does not add up',
    code: 'record_inconsistent',
    prepare: withRecord(record => {
      record.vote.for = 9
    }),
  },
  {
    name: 'a record whose grid gives another result than it says',
    code: 'record_inconsistent',
    prepare: withRecord(record => {
      Object.assign(record.assessments[0]?.result ?? {}, { total: 99 })
    }),
  },
  {
    name: 'a record of a text that was not voted',
    code: 'record_inconsistent',
    prepare: unsigned => {
      const record = anOpinion()
      record.text.formula = 'Émet l’avis que voici :'
      return withAttachment(unsigned, canonicalJson(record))
    },
  },
  {
    name: 'a record with a key twice',
    code: 'record_not_canonical',
    prepare: unsigned =>
      withAttachment(unsigned, canonicalJson(anOpinion()).replace(/^\{/, '{"sense":"unfavourable",')),
  },
  {
    name: 'a record with white space',
    code: 'record_not_canonical',
    prepare: unsigned => withAttachment(unsigned, JSON.stringify(anOpinion(), null, 1)),
  },
  {
    name: 'a record of another format under the name of a record',
    code: 'record_malformed',
    prepare: unsigned => withAttachment(unsigned, '{"format":"opinion/2"}'),
  },
  {
    name: 'a record that is no JSON',
    code: 'record_not_canonical',
    prepare: unsigned => withAttachment(unsigned, 'hello'),
  },
  {
    name: 'two records',
    code: 'record_repeated',
    prepare: unsigned => {
      const catalogue = numberOf(unsigned, '/Type /Catalog')
      const file = '<< /Type /Filespec /F (other.json) /EF << /F 9001 0 R >> >>'
      return appendUpdate(unsigned, {
        objects: {
          [catalogue]: bodyWith(unsigned, catalogue, '/AF [', '/AF [9000 0 R '),
          9000: file,
          9001: attachedStream(canonicalJson({ ...anOpinion(), sense: 'unfavourable' })),
        },
      })
    },
  },
  {
    name: 'a record that is attached but not associated',
    code: 'record_not_associated',
    prepare: unsigned => {
      const catalogue = numberOf(unsigned, '/Type /Catalog')
      return appendUpdate(unsigned, {
        objects: { [catalogue]: bodyOf(unsigned, catalogue).replace(/\/AF \[[^\]]*\]/, '') },
      })
    },
  },
  {
    name: 'a record whose file specification is written where it is named, so that some readers do not find it',
    code: 'attachment_unreadable',
    prepare: unsigned => {
      const specification = numberOf(unsigned, '/Type /Filespec')
      const written = bodyOf(unsigned, specification).replaceAll('\n', ' ')
      const reference = new RegExp(`\\b${specification} 0 R`, 'g')
      const naming = [...latin1(unsigned).matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].flatMap(
        ([, number, body = '']) => (reference.test(body) ? [[Number(number), body] as const] : []),
      )
      const objects = Object.fromEntries(
        naming.map(([number, body]) => [number, body.replace(reference, () => written)]),
      )
      return appendUpdate(unsigned, { objects, freed: [specification] })
    },
  },
  {
    name: 'a file that no specification attaches',
    code: 'attachment_unreadable',
    prepare: unsigned => {
      const catalogue = numberOf(unsigned, '/Type /Catalog')
      const named = bodyWith(unsigned, catalogue, '/Type /Catalog', '/Type /Catalog /Hidden 9000 0 R')
      return appendUpdate(unsigned, { objects: { [catalogue]: named, 9000: stream('/Type /EmbeddedFile', 'hello') } })
    },
  },
  {
    name: 'one file under two names',
    code: 'attachment_unreadable',
    prepare: unsigned => {
      const catalogue = numberOf(unsigned, '/Type /Catalog')
      const file = numberOf(unsigned, '/Type /EmbeddedFile\n')
      const named = bodyWith(unsigned, catalogue, '/AF [', '/AF [9000 0 R ')
      const second = `<< /Type /Filespec /F (other.txt) /EF << /F ${file} 0 R >> >>`
      return appendUpdate(unsigned, { objects: { [catalogue]: named, 9000: second } })
    },
  },
  {
    name: 'text drawn in no mark',
    code: 'text_outside_act',
    prepare: unsigned => withContent(unsigned, content => `${content}\n${drawnAgain(content)}\n`),
  },
  {
    name: 'text drawn as an artifact',
    code: 'page_foot_differs',
    prepare: unsigned => withContent(unsigned, content => `${content}\n/Artifact BMC ${drawnAgain(content)} EMC\n`),
  },
  {
    name: 'text drawn in a mark that the structure tree does not know',
    code: 'text_outside_act',
    prepare: unsigned =>
      withContent(unsigned, content => `${content}\n/P << /MCID 7777 >> BDC ${drawnAgain(content)} EMC\n`),
  },
  {
    name: 'text drawn a second time in a mark of the act',
    code: 'text_differs',
    prepare: unsigned =>
      withContent(unsigned, content => `${content}\n/P << /MCID 0 >> BDC ${drawnAgain(content)} EMC\n`),
  },
  {
    name: 'invisible text in a mark of the act',
    code: 'hidden_in_act',
    prepare: unsigned =>
      withContent(
        unsigned,
        content => `${content}\n/P << /MCID 0 >> BDC ${drawnAgain(content).replace('BT', 'BT 3 Tr')} EMC\n`,
      ),
  },
  {
    name: 'a picture that says something else aloud than its text alternative',
    code: 'spoken_text_differs',
    prepare: unsigned => {
      const figure = numberOf(unsigned, '/S /Figure')
      return appendUpdate(unsigned, {
        objects: {
          [figure]: bodyOf(unsigned, figure).replace(/\/Alt (\((?:\\.|[^\\)])*\)|<[^>]*>)/s, '/Alt (Tout va bien)'),
        },
      })
    },
  },
  {
    name: 'a paragraph that is read aloud otherwise than it is printed',
    code: 'spoken_text_differs',
    prepare: unsigned => {
      const number = Number(/\n(\d+) 0 obj\s<<(?:(?!endobj)[\s\S])*?\/S \/P\s/.exec(latin1(unsigned))?.[1])
      return appendUpdate(unsigned, {
        objects: { [number]: bodyWith(unsigned, number, '/S /P', '/S /P /ActualText (Avis favorable)') },
      })
    },
  },
  {
    name: 'a note laid over the text before anyone signed',
    code: 'annotation_beside_act',
    prepare: unsigned => {
      const page = Number(/\/Kids \[(\d+) 0 R/.exec(bodyOf(unsigned, numberOf(unsigned, '/Type /Pages')))?.[1])
      const body = bodyOf(unsigned, page).replace(/\/Annots \[[^\]]*\]\n?/, '')
      return appendUpdate(unsigned, {
        objects: {
          [page]: body.replace('/Type /Page\n', '/Type /Page\n/Annots [9000 0 R]\n'),
          9000: '<< /Type /Annot /Subtype /FreeText /Rect [60 700 300 760] /Contents (Avis favorable) /F 4 >>',
        },
      })
    },
  },
  {
    name: 'a script that runs on opening',
    code: 'action_in_act',
    prepare: unsigned => withCatalogueEntry(unsigned, '/OpenAction << /S /JavaScript /JS (1) >>'),
  },
  {
    name: 'layers that can be hidden',
    code: 'layer_in_act',
    prepare: unsigned => withCatalogueEntry(unsigned, '/OCProperties << /OCGs [] /D << >> >>'),
  },
]
