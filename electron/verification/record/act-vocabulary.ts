const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Keys that an act of any edition has, by what holds them. Everything else is foreign to it. */
export const actKeys = {
  catalogue: words(
    'Type Version Extensions Pages Names AF Outlines PageMode ViewerPreferences Metadata MarkInfo StructTreeRoot Lang AcroForm OutputIntents Perms',
  ),
  viewerPreferences: words('DisplayDocTitle'),
  names: words('Dests EmbeddedFiles'),
  form: words('Fields SigFlags DR DA'),
  pages: words('Type Kids Count Parent'),
  page: words('Type Parent MediaBox Resources Contents Annots Tabs StructParents UserUnit'),
  resources: words('ProcSet Font ColorSpace ExtGState'),
  graphicsState: words('Type ca CA'),
  link: words('Type Subtype Rect Border A Contents F P StructParent'),
  linkAction: words('Type S D'),
  signatureField: words('Type Subtype FT T TU F Rect P AP C Border StructParent V Lock'),
} as const

/** Operators of the pages of an act: text, lines and surfaces. Neither pictures, nor forms, nor shadings. */
export const actOperators = words(
  'q Q cm w J j M d gs m l c v y h re S s f f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* TJ Tj CS cs SC SCN sc scn G g RG rg BMC BDC EMC',
)

/** Points of an A4 page, and the most that the block of a signature takes of it. */
export const a4 = [0, 0, 595.28, 841.89] as const
export const largestField = { width: 300, height: 150 }

/** Less than this is not seen. */
export const leastOpacity = 0.1
