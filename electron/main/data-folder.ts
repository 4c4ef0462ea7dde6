import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'

export type DataFolderFault = 'read_only' | 'full' | 'not_a_folder' | 'unusable'

const faults: Record<string, DataFolderFault> = {
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOTDIR: 'not_a_folder',
  EEXIST: 'not_a_folder',
}

/** As much as a disk gives out at once. */
const block = Buffer.alloc(4096)

/** Writes a block below `folder` and takes it away again; what keeps the application from doing so, or `null`. */
export function dataFolderFault(folder: string): DataFolderFault | null {
  const file = join(folder, `.write-test-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const descriptor = openSync(file, 'w', 0o600)
    try {
      writeSync(descriptor, block)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    return null
  } catch (cause) {
    return faultOf(cause)
  } finally {
    rmIfThere(file)
  }
}

export function faultOf(cause: unknown): DataFolderFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return faults[code] ?? 'unusable'
}

function rmIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A disk that has just become read-only: the fault is already known.
  }
}

const sentences: Record<DeviceSettings['language'], Record<DataFolderFault, (folder: string) => string>> = {
  fr: {
    read_only: folder => `Délibéré ne peut pas écrire dans « ${folder} » : donnez-vous le droit d’y écrire.`,
    full: folder => `Le disque qui porte « ${folder} » est plein : libérez de la place, puis recommencez.`,
    not_a_folder: folder => `« ${folder} » n’est pas un dossier : déplacez ce fichier, puis recommencez.`,
    unusable: folder => `Le dossier « ${folder} » ne peut pas servir : vérifiez le disque qui le porte.`,
  },
  en: {
    read_only: folder => `Délibéré cannot write to “${folder}”: give yourself the right to write there.`,
    full: folder => `The disk that holds “${folder}” is full: free some room, then start again.`,
    not_a_folder: folder => `“${folder}” is not a folder: move that file away, then start again.`,
    unusable: folder => `The folder “${folder}” cannot be used: check the disk that holds it.`,
  },
}

/** One sentence, with what to do. */
export const dataFolderSentence = (
  fault: DataFolderFault,
  folder: string,
  language: DeviceSettings['language'],
): string => sentences[language][fault](folder)
