#!/usr/bin/env node
// @ts-check
// Stands in for the `electron` binary: node test/host/launch.mjs <folder or main file> [--headless] [--user-data-dir=…]
// [--remote-debugging-port=…] [--host-keyring=gnome_libsecret]. HOST_DEBUG=1 says what happens, on stderr.
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { mainFile } from './command-line.mjs'

register('./module-hooks.mjs', import.meta.url)
await import(pathToFileURL(mainFile).href)
