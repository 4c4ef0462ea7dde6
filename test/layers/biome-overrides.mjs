// @ts-check
import { ipcMainHolder, rooms } from './rooms.mjs'

const depths = 4

/**
 * One override a room and a depth: files `depth` folders below the room may climb `depth - 1` times, never out of it.
 * @param {import('./rooms.mjs').Room} room
 * @param {number} depth
 */
function overrideOf({ room, may }, depth) {
  const within = depth > 1 ? ['!../**'] : []
  return override([`${room}/${'*/'.repeat(depth - 1)}*`, `!${ipcMainHolder}`], {
    ...(room === 'electron/main' ? { paths: { electron: { importNames: ['ipcMain'], message: rawIpc } } } : {}),
    patterns: patternsOf(room, may, depth, within),
  })
}

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

const rawIpc = 'Channels go through electron/main/register-channels.ts, which checks the payload and the sender.'

/** The holder of `ipcMain` obeys the same doors as its neighbours, that one name apart. */
const holderOverride = () => {
  const main = rooms.find(({ room }) => ipcMainHolder.startsWith(`${room}/`))
  if (!main) throw new Error(`no room holds ${ipcMainHolder}`)
  return override([ipcMainHolder], { patterns: patternsOf(main.room, main.may, 1, []) })
}

/** Every override that holds the layers, for `biome.json`. */
export const layerOverrides = () => [
  ...rooms.flatMap(room => Array.from({ length: depths }, (_, index) => overrideOf(room, index + 1))),
  holderOverride(),
]
