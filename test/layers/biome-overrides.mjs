// @ts-check
import { readFileSync } from 'node:fs'
import { ipcMainHolder, rooms } from './rooms.mjs'

/** @type {{ main: string[], preload: string[], types: string[] }} */
const names = JSON.parse(readFileSync(new URL('../host/electron-names.json', import.meta.url), 'utf8'))

const depths = 4

/**
 * One override a room and a depth: files `depth` folders below the room may climb `depth - 1` times, never out of it.
 * @param {import('./rooms.mjs').Room} room
 * @param {number} depth
 */
function overrideOf({ room, may }, depth) {
  const within = depth > 1 ? ['!../**'] : []
  return override([`${room}/${'*/'.repeat(depth - 1)}*`, `!${ipcMainHolder}`], {
    ...electronNames(room),
    patterns: patternsOf(room, may, depth, within),
  })
}

/**
 * Named imports of what both hosts have, and nothing by `import *`.
 * @param {string} room
 */
function electronNames(room) {
  if (room === 'electron/main') return only([...names.main.filter(name => name !== 'ipcMain'), ...names.types], rawIpc)
  return room === 'electron/preload' ? only([...names.preload, ...names.types], unknownName) : {}
}

/**
 * @param {string[]} allowImportNames
 * @param {string} message
 */
const only = (allowImportNames, message) => ({ paths: { electron: { allowImportNames, message } } })

/**
 * @param {string} room
 * @param {string[]} may
 * @param {number} depth
 * @param {string[]} within
 */
const patternsOf = (room, may, depth, within) => [
  {
    group: ['**', '!./**', ...within, ...may.map(door => `!${door}`)],
    message: `${room} may not import this: see test/layers/rooms.mjs.`,
  },
  { group: [`${'../'.repeat(depth)}**`], message: 'Name another folder by its # alias, not by climbing.' },
]

/**
 * @param {string[]} includes
 * @param {object} options
 */
const override = (includes, options) => ({
  includes,
  linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
})

const unknownName = 'By name, and only the names of test/host/electron-names.json: both hosts have them.'
const rawIpc = `${unknownName} Channels go through electron/main/register-channels.ts.`

/** The holder of `ipcMain` obeys the same doors as its neighbours, that one name apart. */
const holderOverride = () => {
  const main = rooms.find(({ room }) => ipcMainHolder.startsWith(`${room}/`))
  if (!main) throw new Error(`no room holds ${ipcMainHolder}`)
  return override([ipcMainHolder], {
    ...only(['ipcMain'], unknownName),
    patterns: patternsOf(main.room, main.may, 1, []),
  })
}

/** Every override that holds the layers, for `biome.json`. */
export const layerOverrides = () => [
  ...rooms.flatMap(room => Array.from({ length: depths }, (_, index) => overrideOf(room, index + 1))),
  holderOverride(),
]
