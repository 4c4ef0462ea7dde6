import type { FileKind } from '#shared/domain/piece.ts'

const kinds: Record<string, FileKind> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  xlsx: 'sheet',
  xlsm: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  geojson: 'json',
  jsonld: 'json',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  tif: 'image',
  tiff: 'image',
  bmp: 'image',
  svg: 'image',
  eml: 'email',
  msg: 'email',
  mbox: 'email',
  zip: 'archive',
  '7z': 'archive',
  rar: 'archive',
  tar: 'archive',
  gz: 'archive',
  tgz: 'archive',
  bz2: 'archive',
  xz: 'archive',
  txt: 'text',
  md: 'text',
}

/** The kind a file's name announces, `undefined` when its ending says nothing. The content decides; this is a hint. */
export function kindByName(name: string): FileKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]
  return ending === undefined ? undefined : kinds[ending.toLowerCase()]
}
