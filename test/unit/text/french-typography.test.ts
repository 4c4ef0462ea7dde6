import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typesetFrench } from '#shared/text/french-typography.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

/** ~ stands for a no-break space (U+00A0), _ for a narrow one (U+202F). */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')

const table: readonly [written: string, set: string][] = [
  ["Émet l'avis suivant :", 'Émet l’avis suivant~:'],
  ['Émet l’avis suivant:', 'Émet l’avis suivant~:'],
  ['Vu le règlement (UE) 2016/679 ;', 'Vu le règlement (UE) 2016/679_;'],
  ['Vu le règlement (UE) 2016/679;', 'Vu le règlement (UE) 2016/679_;'],
  ['Est-ce proportionné ?', 'Est-ce proportionné_?'],
  ['Vraiment?!', 'Vraiment_?!'],
  ['Douteux (?)', 'Douteux (?)'],
  ['Attention ! dit-elle', 'Attention_! dit-elle'],
  ['projet « Tri » retenu', 'projet «~Tri~» retenu'],
  ['projet «Tri» retenu', 'projet «~Tri~» retenu'],
  ['un "avis" motivé', 'un «~avis~» motivé'],
  ['soit 3,2 % du budget', 'soit 3,2_% du budget'],
  ['soit 100%', 'soit 100_%'],
  ['184 300 € par an', '184_300~€ par an'],
  ['12 450 foyers, 1 234 567 lignes', '12_450 foyers, 1_234_567 lignes'],
  ['en 2026 100 dossiers', 'en 2026 100 dossiers'],
  ['la saisine n° 2026-014', 'la saisine n°~2026-014'],
  ['la saisine n°2026-014', 'la saisine n°~2026-014'],
  ["l'article 22, art. 5 et articles 12 et 13", 'l’article~22, art.~5 et articles~12 et 13'],
  ['selon la pièce 2 (p. 3) et le point 5', 'selon la pièce~2 (p.~3) et le point~5'],
  ['CRPA, art. L. 311-2', 'CRPA, art.~L.~311-2'],
  ['le 12 février 2026 et le 1er mars 2026', 'le 12~février 2026 et le 1er~mars 2026'],
  ['Mme Morvan et M. Diarra', 'Mme~Morvan et M.~Diarra'],
  ['Article 1er. — Le comité émet', 'Article~1er.~— Le comité émet'],
  ['à 14:32, au ratio 3:1', 'à 14:32, au ratio 3:1'],
  ['voir https://ville.fr/a?b=1;c:d puis', 'voir https://ville.fr/a?b=1;c:d puis'],
  ['voir https://ville.fr/a ; puis', 'voir https://ville.fr/a_; puis'],
  ['la règle `a == b ? c : d`', 'la règle `a == b ? c : d`'],
  ['contact@ville.fr; merci', 'contact@ville.fr; merci'],
  ['et cetera...', 'et cetera…'],
  ['100 %, (50 %).', '100_%, (50_%).'],
  ['À l\u0027école', 'À l’école'],
  ['Le tribunal : « non » ; appel !', 'Le tribunal~: «~non~»_; appel_!'],
]

describe('French typography', () => {
  test.each(table)('sets %s', (written, set) => {
    expect(shown(typesetFrench(written))).toBe(set)
  })

  test('leaves no breaking space before a sign or inside quotation marks, in a whole visa', () => {
    const visa = typesetFrench("Vu la délibération n° 2025-118 du 3 juin 2025 : « charte de l'IA » ; dont 3 % !")
    expect(visa).not.toMatch(/ [;:!?%»]|« /)
  })

  test('is idempotent on any text', () => {
    const piece = fc.constantFrom(
      ...[
        '« ',
        '»',
        '«',
        ' ;',
        ';',
        ' :',
        ':',
        '?',
        '!',
        ' %',
        '12',
        ' 450',
        ' ',
        'n°',
        'art. ',
        'article ',
        'L. ',
        '"',
      ],
      ...[
        "'",
        'l',
        'été',
        '...',
        '.',
        '(',
        ')',
        'https://a.fr/x?y',
        '`',
        '1er ',
        'mars',
        '\u00a0',
        '\u202f',
        '€',
        '—',
        '\n',
      ],
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map(parts => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(text, sample => {
        const once = typesetFrench(sample)
        expect(typesetFrench(once)).toBe(once)
      }),
      propertySeed(5000),
    )
  })

  test('changes nothing but spaces, quotation marks, apostrophes and points', () => {
    const firm = (text: string) => text.normalize('NFC').replace(/[\s"«»'’.…°º]/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), sample => {
        expect(firm(typesetFrench(sample))).toBe(firm(sample))
      }),
      propertySeed(1000),
    )
  })
})
