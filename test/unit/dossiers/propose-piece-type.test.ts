import { expect, test } from 'vitest'
import { proposePieceType } from '#shared/domain/propose-piece-type.ts'

const proposed = (fileName: string, ...labels: string[]) => proposePieceType(fileName, labels)

test.each([
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
] as const)('%s is proposed as %s, from its name', (fileName, type) => {
  expect(proposed(fileName)).toEqual({ type, from: 'name' })
})

test('a name that says nothing takes the type of its nearest folder', () => {
  expect(proposed('annexe 3.pdf', 'Marché', 'AIPD')).toEqual({ type: 'aipd', from: 'folder' })
})

test('nothing is proposed where neither name nor folder says anything', () => {
  expect(proposed('annexe.pdf', 'Saisine')).toBeNull()
  expect(proposed('Mentions légales.pdf')).toBeNull()
})

test('letters of another word name no type', () => {
  expect(proposed('utopia.pdf')).toBeNull()
  expect(proposed('supermarché.pdf')).toBeNull()
})
