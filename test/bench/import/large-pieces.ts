import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes so many PDFs of one page and about 1 MB into a new folder, no two alike; resolves to their paths. */
export async function largePieces(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (let rank = 1; rank <= count; rank++) {
    const path = join(folder, `Pièce ${String(rank).padStart(3, '0')}.pdf`)
    await writeFile(path, aLargePdf(`Pièce ${rank}`))
    paths.push(path)
  }
  return paths
}

/** One page of text, and a stream that no page draws, which makes the size. */
function aLargePdf(words: string): Buffer<ArrayBuffer> {
  const drawn = Buffer.from(`BT /F1 14 Tf 72 720 Td (${words.normalize('NFD').replace(/[^\x20-\x7e]/g, '')}) Tj ET`)
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    stream(drawn),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(randomBytes(1_000_000)),
  ]
  const parts: Buffer<ArrayBuffer>[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer<ArrayBuffer>) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
  })
  const start = length
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`))
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const stream = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
