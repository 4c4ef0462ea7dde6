import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieceTypes } from '#shared/domain/piece.ts'
import { proposePieceType } from '#shared/domain/propose-piece-type.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const announced: [string, string][] = [
  ['AIPD_chatbot_v3.pdf', 'aipd'],
  ['2026-03 DPIA (final).docx', 'aipd'],
  ['Analyse d’impact relative à la protection des données.odt', 'aipd'],
  ['analyse_dimpact_rgpd.pdf', ''],
  ['Extrait du CST.pdf', 'avis_instance_sociale'],
  ["Analyse d'impact RGPD.pdf", 'aipd'],
  ['Avis du DPO sur l’AIPD.pdf', 'avis_dpo'],
  ['AIPD et avis de la déléguée à la protection des données.pdf', 'avis_dpo'],
  ['AvisDPO-signe.pdf', 'avis_dpo'],
  ['DPO opinion.pdf', 'avis_dpo'],
  ['Avis du CST du 12 mai.pdf', 'avis_instance_sociale'],
  ['avis comité social territorial.pdf', 'avis_instance_sociale'],
  ['FRIA.pdf', 'fria'],
  ['Analyse d’impact sur les droits fondamentaux.docx', 'fria'],
  ['Fundamental rights impact assessment.docx', 'fria'],
  ['EBIOS RM - assistant.pdf', 'analyse_risques_ssi'],
  ['Analyse de risques SSI.xlsx', 'analyse_risques_ssi'],
  ['budget-previsionnel.ods', 'budget'],
  ['Devis 2026-118.pdf', 'budget'],
  ['Contrat de maintenance - budget.pdf', 'contrat'],
  ['CCTP_lot2.pdf', 'contrat'],
  ['Demande de dérogation.pdf', 'documentation_derogation'],
  ['Exemples d’explications aux usagers.pdf', 'exemple_explication'],
  ['expression_du_besoin.docx', 'expression_besoin'],
  ['Cahier des charges.docx', 'expression_besoin'],
  ['aa202302-problem-statement-risk-profiling.pdf', 'expression_besoin'],
  ['Empreinte carbone du service.pdf', 'fiche_empreinte'],
  ['fiche hébergeur.pdf', 'fiche_hebergeur'],
  ['Registre des traitements - fiche 12.pdf', 'fiche_registre_traitements'],
  ['record of processing.pdf', 'fiche_registre_traitements'],
  ['note-conformite-MEL.docx', 'note_juridique'],
  ['Legal opinion.pdf', 'note_juridique'],
  ['Projet de mention d’information.docx', 'projet_mention'],
  ['Privacy notice (draft).docx', 'projet_mention'],
  ['Protocole d’essai.pdf', 'protocole_essai'],
  ['Rapport sur les biais.pdf', 'rapport_biais'],
  ['bias audit.pdf', 'rapport_biais'],
  ['tableau comparatif des offres.xlsx', 'tableau_comparatif'],
  ['guide-administrateur-MAT.odt', ''],
  ['us-dol-inventaire-ia-2025.csv', ''],
  ['piano.pdf', ''],
  ['contratenor.pdf', ''],
  ['IMG_2031.jpg', ''],
  ['conventionnel.pdf', ''],
  ['AIPD_reexamen_v2.pdf', 'aipd'],
  ['Analyse d’impact – vidéo.docx', 'aipd'],
  ['avis-du-DPO sur AIPD.pdf', 'avis_dpo'],
  ['FRIA crèches.odt', 'fria'],
  ['rapport-biais-2026.pdf', 'rapport_biais'],
  ['CCTP lot 2.pdf', 'contrat'],
  ['PV du CST du 3 mars.pdf', 'avis_instance_sociale'],
  ['Fiche_registre_des_traitements.pdf', 'fiche_registre_traitements'],
  ['Analyse de risques SSI.pdf', 'analyse_risques_ssi'],
  ['Expression du besoin.docx', 'expression_besoin'],
  ['budget-2027.xlsx', 'budget'],
  ['Mentions légales.pdf', ''],
  ['utopia.pdf', ''],
  ['supermarché.pdf', ''],
]

describe('the type of a piece', () => {
  it.each(announced)('« %s » announces « %s »', (fileName, type) => {
    expect(proposePieceType(fileName)).toEqual(type === '' ? null : { type, from: 'name' })
  })

  it('is that of the nearest folder where the name says nothing', () => {
    expect(proposePieceType('annexe 3.pdf', ['Marché', 'AIPD'])).toEqual({ type: 'aipd', from: 'folder' })
    expect(proposePieceType('annexe.pdf', ['Saisine'])).toBeNull()
  })

  it('never depends on accents, case or separators, and is always a type', () => {
    const names = announced.filter(([, type]) => type !== '').map(([name]) => name.replace(/\.\w+$/, ''))
    const separators = fc.constantFrom(' ', '_', '-', ' – ', '.')
    fc.assert(
      fc.property(fc.constantFrom(...names), separators, fc.boolean(), (name, separator, isUpper) => {
        const expected = proposePieceType(`${name}.pdf`)?.type
        const spaced = name
          .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .join(separator)
        const cased = isUpper ? spaced.toUpperCase() : spaced.toLowerCase()
        expect(proposePieceType(`${cased.normalize('NFD')}.pdf`)?.type).toBe(expected)
        expect(pieceTypes).toContain(expected)
      }),
      propertySeed(300),
    )
  })

  it('is told of any name at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (fileName, labels) => {
        const proposed = proposePieceType(fileName, labels)
        if (proposed) expect(pieceTypes).toContain(proposed.type)
      }),
      propertySeed(500),
    )
  })
})
