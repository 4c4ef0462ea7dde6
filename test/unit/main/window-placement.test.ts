import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placementFile, visibleBounds } from '#electron/main/window-placement.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

test('a window comes back where it was', () => {
  const placement = placementFile(join(temporaryFolder(), 'window.json'))
  const bounds = { x: 40, y: 30, width: 1300, height: 900 }
  placement.write(bounds)
  expect(placement.read([display])).toEqual(bounds)
})

test('a window of a display that was unplugged is not opened out of sight', () => {
  const bounds = { x: 2000, y: 100, width: 1000, height: 800 }
  expect(visibleBounds(bounds, [display, second])).toEqual(bounds)
  expect(visibleBounds(bounds, [display])).toBeNull()
})

test('a window whose title bar is above or below every display is not opened there', () => {
  expect(visibleBounds({ x: 0, y: -500, width: 1000, height: 800 }, [display])).toBeNull()
  expect(visibleBounds({ x: 0, y: 1070, width: 1000, height: 800 }, [display])).toBeNull()
})

test.each(['', '{}', '{"x":"a"}', '{"x":0,"y":0,"width":10,"height":10}', '{"x":0.5,"y":0,"width":900,"height":900}'])(
  'a file that holds %j is as none',
  content => {
    const path = join(temporaryFolder(), 'window.json')
    writeFileSync(path, content)
    expect(placementFile(path).read([display])).toBeNull()
  },
)
