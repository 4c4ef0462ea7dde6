import { describe, expect, it } from 'vitest'
import { addressed, completed, platformOf } from '#test/command/complete-lock.mjs'

const parent = (optionalDependencies: Record<string, string>) => ({
  packages: { '': {}, 'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies } },
})

describe('a lock made where a registry serves only some platforms', () => {
  it('gets the platforms it lacks, in the version that the parent asks for', () => {
    const { packages, added } = completed(parent({ '@tool/cli-linux-arm64-musl': '1.2.3' }))
    expect(added).toEqual(['@tool/cli-linux-arm64-musl'])
    expect(packages['node_modules/@tool/cli-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    })
  })

  it('keeps what it has, at the root or beside the parent', () => {
    const lock = parent({ '@tool/cli-win32-x64': '1.2.3', '@tool/cli-darwin-x64': '1.2.3' })
    const there = {
      packages: {
        ...lock.packages,
        'node_modules/@tool/cli-win32-x64': { version: '1.2.3', integrity: 'sha512-kept' },
        'node_modules/tool/node_modules/@tool/cli-darwin-x64': { version: '1.2.3' },
      },
    }
    const { packages, added } = completed(there)
    expect(added).toEqual([])
    expect(packages).toEqual(there.packages)
  })

  it.each([{ fsevents: '1.2.3' }, { '@tool/cli-win32-x64': '^1.2.3' }])('refuses what no rule can write: %o', wanted =>
    expect(() => completed(parent(wanted as Record<string, string>))).toThrow(/cannot be written by rule/),
  )

  it('reads processor and C library from the name', () => {
    expect(platformOf('@tool/binding-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['glibc'] })
    expect(platformOf('@tool/binding-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] })
    expect(platformOf('left-pad')).toBeNull()
  })

  it('says which entries name a host', () => {
    expect(addressed({ packages: { a: { resolved: 'https://mirror.invalid/a.tgz' }, b: {} } })).toEqual(['a'])
  })
})
