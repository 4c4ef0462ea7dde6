import { isDelimiter, isDigit, isWhitespace } from './characters.ts'
import { type StructureCode, StructureFault } from './structure-fault.ts'

const percent = 0x25
const lineFeed = 0x0a
const carriageReturn = 0x0d
// An offset or a number of a file of less than 10 GB.
const longestInteger = 10

/** What reading one file may still cost: values kept in memory, and bytes that streams of objects unfold to. */
export type Allowance = { values: number; unfolded: number }

export const newAllowance = (): Allowance => ({ values: 1_000_000, unfolded: 32 * 1024 * 1024 })

/** A place in bytes that only moves forward over what was recognised. */
export class ByteCursor {
  readonly bytes: Uint8Array
  position: number
  readonly allowance: Allowance

  constructor(bytes: Uint8Array, position = 0, allowance = newAllowance()) {
    this.bytes = bytes
    this.position = position
    this.allowance = allowance
  }

  /** To be called for each value that is read. */
  spendValue(): void {
    if (--this.allowance.values < 0) throw new StructureFault('structure_limit', 'Too many values')
  }

  peek(ahead = 0): number | undefined {
    return this.bytes[this.position + ahead]
  }

  startsWith(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.peek(i) !== word.charCodeAt(i)) return false
    return true
  }

  /** `word` exactly, followed by the end of a token. */
  expectWord(word: string, code: StructureCode): void {
    this.expect(word, code)
    const next = this.peek()
    if (next !== undefined && !isWhitespace(next) && !isDelimiter(next)) {
      throw new StructureFault(code, `"${word}" runs on at byte ${this.position}`)
    }
  }

  /** `text` exactly, whatever follows. */
  expect(text: string, code: StructureCode): void {
    if (!this.startsWith(text)) throw new StructureFault(code, `"${text}" is due at byte ${this.position}`)
    this.position += text.length
  }

  /** Comments are refused: some readers end them at a carriage return, some do not. */
  skipWhitespace(): void {
    while (isWhitespace(this.peek())) this.position++
    if (this.peek() === percent) throw new StructureFault('structure_comment', `Comment at byte ${this.position}`)
  }

  /** At most one line end. */
  skipLineEnd(): boolean {
    if (this.peek() === carriageReturn) this.position += this.peek(1) === lineFeed ? 2 : 1
    else if (this.peek() === lineFeed) this.position++
    else return false
    return true
  }

  /** Unsigned decimal of at most ten digits. */
  integer(code: StructureCode): number {
    const start = this.position
    let value = 0
    while (isDigit(this.peek()) && this.position - start <= longestInteger) {
      value = value * 10 + (this.peek() as number) - 0x30
      this.position++
    }
    const length = this.position - start
    if (length === 0 || length > longestInteger) throw new StructureFault(code, `Number due at byte ${start}`)
    return value
  }
}
