import type { IStylesOptions } from 'docx'
import type { ParagraphRole } from '#shared/domain/opinion/act-model.ts'

/** Fonts that every office suite has, or replaces by one of the same widths: nobody installs those of the acts. */
const serif = 'Cambria'
const sans = 'Calibri'
const quiet = '4B5751'
const accent = '12684B'

/** Styles by the role of a paragraph: whoever writes on may use them. Sizes are in half-points, spaces in twentieths. */
export const roleStyles: Partial<Record<ParagraphRole, { id: string; name: string }>> = {
  city: { id: 'DelibereCity', name: 'Délibéré ville' },
  committee: { id: 'DelibereCommittee', name: 'Délibéré comité' },
  reference: { id: 'DelibereReference', name: 'Délibéré référence' },
  addressee: { id: 'DelibereAddressee', name: 'Délibéré destinataire' },
  dossier: { id: 'DelibereDossier', name: 'Délibéré dossier' },
  particulars: { id: 'DelibereParticulars', name: 'Délibéré précisions' },
  notice: { id: 'DelibereNotice', name: 'Délibéré avertissement' },
}

const looks: Partial<Record<ParagraphRole, NonNullable<IStylesOptions['paragraphStyles']>[number]['run']>> = {
  city: { font: sans, size: 26, bold: true },
  committee: { font: sans, size: 19, color: quiet },
  reference: { font: sans, size: 20 },
  dossier: { font: sans, size: 19, color: quiet },
  particulars: { font: sans, size: 19, color: quiet },
  notice: { size: 19, italics: true },
}

export const wordStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 22, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    heading1: {
      run: { font: serif, size: 34, bold: true, color: '111916' },
      paragraph: { spacing: { before: 320, after: 200 }, alignment: 'center', keepNext: true },
    },
    heading2: {
      run: { font: sans, size: 27, bold: true, color: accent },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: sans, size: 23, bold: true, color: '111916' },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    ...Object.entries(roleStyles).map(([role, { id, name }]) => ({
      id,
      name,
      basedOn: 'Normal',
      quickFormat: true,
      run: looks[role as ParagraphRole] ?? {},
      ...(role === 'reference' ? { paragraph: { alignment: 'right' as const, spacing: { after: 0 } } } : {}),
      ...(role === 'addressee' ? { paragraph: { indent: { left: 4800 }, spacing: { before: 360, after: 160 } } } : {}),
      ...(role === 'city' || role === 'committee' ? { paragraph: { spacing: { after: 0 } } } : {}),
      ...(role === 'dossier' ? { paragraph: { alignment: 'center' as const } } : {}),
    })),
    {
      id: 'DelibereCell',
      name: 'Délibéré cellule',
      basedOn: 'Normal',
      run: { font: sans, size: 19 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'DelibereCaption',
      name: 'Délibéré légende',
      basedOn: 'Normal',
      run: { font: sans, size: 18, color: quiet },
      paragraph: { keepNext: true },
    },
    {
      id: 'DelibereAnswer',
      name: 'Délibéré réponse',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { after: 0 },
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map(side => [
            side,
            { style: 'single' as const, size: 6, space: 4, color: '819099' },
          ]),
        ),
      },
    },
  ],
})
