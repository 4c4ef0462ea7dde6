import { objectsOf as o, stream } from '../small-act.ts'
import { appendUpdate, bodyWith } from './append-update.ts'
import type { Attack } from './attack.ts'

const overlay = '<< /Type /Annot /Subtype /FreeText /Rect [60 770 300 800] /Contents (Avis defavorable) /F 4 >>'
const attachment = stream('/Type /EmbeddedFile', 'foo')

/** What is seen or carried changed by an incremental update after both signatures. */
export const contentAttacks: Attack[] = [
  {
    name: 'the content of a page replaced',
    code: 'changed_page_content',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.firstContent]: stream('', 'BT /F1 12 Tf 60 780 Td (Avis defavorable) Tj ET') },
      }),
  },
  {
    name: 'a page led to another content',
    code: 'changed_page_content',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.firstPage]: bodyWith(twice, o.firstPage, '/Contents 6 0 R', '/Contents 7 0 R') },
      }),
  },
  {
    name: 'pages swapped',
    code: 'changed_pages',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.pages]: bodyWith(twice, o.pages, '3 0 R 4 0 R', '4 0 R 3 0 R') } }),
  },
  {
    name: 'a page taken away',
    code: 'changed_pages',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.pages]: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>' }, freed: [] }),
  },
  {
    name: 'a page turned on its side',
    code: 'changed_page',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.firstPage]: bodyWith(twice, o.firstPage, '/Type /Page ', '/Type /Page /Rotate 90 ') },
      }),
  },
  {
    name: 'an annotation laid over the text',
    code: 'changed_annotations',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.firstPage]: bodyWith(twice, o.firstPage, '/Contents 6 0 R', '/Contents 6 0 R /Annots [900 0 R]'),
          900: overlay,
        },
      }),
  },
  {
    name: 'an attached file replaced',
    code: 'changed_attachment',
    make: ({ twice }) => appendUpdate(twice, { objects: { [o.attachedFile]: attachment } }),
  },
  {
    name: 'an attached file added',
    code: 'changed_names',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.catalogue]: bodyWith(twice, o.catalogue, '(notes.txt) 15 0 R]', '(notes.txt) 15 0 R (x.txt) 901 0 R]'),
          900: attachment,
          901: '<< /Type /Filespec /F (x.txt) /EF << /F 900 0 R >> >>',
        },
      }),
  },
  {
    name: 'an action on opening',
    code: 'changed_action',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.catalogue]: bodyWith(
            twice,
            o.catalogue,
            '/Pages 2 0 R',
            '/Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
          ),
        },
      }),
  },
  {
    name: 'the fonts of the pages replaced',
    code: 'changed_page_resources',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.resources]: '<< /Font << /F1 900 0 R >> >>',
          900: '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>',
        },
      }),
  },
  {
    name: 'the metadata replaced',
    code: 'changed_metadata',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.metadata]: '<< /Type /Metadata /Subtype /XML /Length 3 >>\nstream\n<x>\nendstream' },
      }),
  },
  {
    name: 'the title of the document changed',
    code: 'changed_information',
    make: ({ twice }) => appendUpdate(twice, { objects: { [o.information]: '<< /Title (Autre avis) >>' } }),
  },
  {
    name: 'a bookmark led to another page',
    code: 'changed_outline',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.bookmark]: bodyWith(twice, o.bookmark, '3 0 R', '4 0 R') } }),
  },
  {
    name: 'the structure tree changed',
    code: 'changed_structure_tree',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.structureTree]: '<< /Type /StructTreeRoot /RoleMap << /P /Artifact >> >>' },
      }),
  },
  {
    name: 'an object deleted',
    code: 'changed_outline',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.outline]: '<< /Type /Outlines >>' }, freed: [o.bookmark] }),
  },
  {
    name: 'an update that changes nothing and signs nothing',
    code: 'unsigned_revision',
    make: ({ twice }) => appendUpdate(twice, { objects: { [o.information]: '<< /Title (Avis) >>' } }),
  },
]
