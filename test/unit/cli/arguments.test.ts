import { expect, test } from 'vitest'
import { spreadOption } from '#electron/cli/arguments.ts'

test.each([
  ['act.pdf --crl a b', 'act.pdf --crl a --crl b'],
  ['act.pdf --crl a b --root r', 'act.pdf --crl a --crl b --root r'],
  ['--root r act.pdf --crl a b', '--root r act.pdf --crl a --crl b'],
  ['--root=r act.pdf --crl a b', '--root=r act.pdf --crl a --crl b'],
  ['--crl a b --root r act.pdf', '--crl a --crl b --root r act.pdf'],
  ['--root r --crl a b act.pdf', '--root r --crl a --crl b act.pdf'],
  ['--crl a act.pdf --root r', '--crl a act.pdf --root r'],
  ['--crl a b --root r -- act.pdf', '--crl a --crl b --root r -- act.pdf'],
  ['--crl a --root r', '--crl a --root r'],
  ['act.pdf --crl --root r', 'act.pdf --crl --root r'],
])('%s is read as %s', (given, read) => {
  expect(spreadOption(given.split(' '), 'crl')).toEqual(read.split(' '))
})
