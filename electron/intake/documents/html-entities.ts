import { windowsCharacter } from '../windows-1252.ts'

/** Character entities of HTML 4 (§ 24): those of Latin 1 in the order of their codes, from the no-break space on. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

/** Those of typography that letters are written with. */
const others: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', circ: 'ˆ' },
  ...{
    dagger: '†',
    Dagger: '‡',
    bull: '•',
    hellip: '…',
    permil: '‰',
    prime: '′',
    Prime: '″',
    lsaquo: '‹',
    rsaquo: '›',
  },
  ...{ tilde: '˜', euro: '€', trade: '™', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', minus: '−', ne: '≠' },
  ...{ le: '≤', ge: '≥', asymp: '≈', infin: '∞', sum: '∑', radic: '√', middot: '·', check: '✓', nbsp: '\u00a0' },
}

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries(others),
])

/** Codes from 0x80 to 0x9f are those of Windows 1252, as browsers have it (HTML Living Standard, § 13.2.5.80). */
function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return windowsCharacter(code)
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
  return isNone ? '\ufffd' : String.fromCodePoint(code)
}

/** A name without its semicolon that goes on, or is given a value, is that of a part of an address: `?a=1&reg=75`. */
const entity = /&(?:#(\d{1,8});?|#x([0-9a-f]{1,7});?|([a-z][a-z0-9]{1,8})(?:;|(?![a-z0-9=])))/gi

/** Words with their entities resolved, each once; unknown ones stay as they are. */
export const withoutEntities = (text: string): string =>
  text.replace(entity, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole
    return character(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10))
  })
