// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { layerOverrides } from './biome-overrides.mjs'

const file = new URL('../../biome.json', import.meta.url)
const config = JSON.parse(readFileSync(file, 'utf8'))
/** @param {any} override */
const isLayer = override => Boolean(override.linter?.rules?.style?.noRestrictedImports)
config.overrides = [...config.overrides.filter((/** @type {any} */ o) => !isLayer(o)), ...layerOverrides()]
writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`)
