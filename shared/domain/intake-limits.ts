import { readingTime } from './reading-time.ts'

const mebibyte = 1024 ** 2

/** What may come into a dossier: held by `electron/intake`, told in the settings and in the guide. Sizes in bytes. */
export const intakeLimits = {
  /** Largest file that is kept: what an encrypted vault keeps and a page can ask for in parts. */
  file: 2048 * mebibyte,
  /** Largest file that is opened to see what it is: with what opening takes, a larger one would not fit in the memory. */
  opened: 768 * mebibyte,
  /** Memory of the process that reads a file. */
  memory: 1024 * mebibyte,
  /** Milliseconds for reading a file. */
  time: readingTime,
  /** Milliseconds for all the words of a file, each page of it being read within `time`. */
  wordsTime: 180_000,
  /** Characters read of a document; what is beyond is left out, and it is said. */
  words: 10_000_000,
  /** Pictures inside a document, each and all together; others are left out. */
  pictures: { each: 8 * mebibyte, all: 32 * mebibyte },
  /** What is read of a workbook, or of a table in text; what is beyond is left out, and it is said. */
  tables: { sheets: 100, rows: 20_000, columns: 500, cells: 1_000_000, characters: 32_767 },
  /** An archive and the archives inside it, taken together. */
  archive: {
    /** The archive itself, one inside it, and one inside that one. */
    levels: 3,
    files: 5000,
    unpacked: 1024 * mebibyte,
    /** Beyond `ratioFrom` unpacked, what unpacks to so many times its size is made to; real documents stay under thirty. */
    ratio: 200,
    ratioFrom: 100 * mebibyte,
  },
  /** Files of a folder dropped or chosen at once. */
  folderFiles: 5000,
  /** Folders inside folders that stay on a piece as labels. */
  labels: 32,
} as const
