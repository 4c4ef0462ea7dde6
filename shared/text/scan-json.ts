export type JsonScanFaultCode =
  | 'json_empty'
  | 'json_unexpected'
  | 'json_unfinished'
  | 'json_text'
  | 'json_number'
  | 'json_depth'
  | 'json_after_end'

/** `offset` of a child is that of its key in an object; `node.offset` is that of the value. */
export type JsonNode = { offset: number; children?: Map<string | number, { offset: number; node: JsonNode }> }

type Step = string | number
type Scanned = { root: JsonNode; repeated: { path: Step[]; offset: number }[] }
type ScanFault = { code: JsonScanFaultCode; offset: number; found: string }

/** Deeper than any grid: a condition is refused beyond 200, each of whose steps is an object and a list. */
const deepest = 1000

/** Reads JSON (RFC 8259) for the places of its values; the values themselves are left to `JSON.parse`. */
export function scanJson(text: string): { ok: true; value: Scanned } | { ok: false; error: ScanFault } {
  const scanner = new Scanner(text)
  try {
    return { ok: true, value: scanner.scan() }
  } catch (fault) {
    if (fault instanceof Stopped) return { ok: false, error: fault.fault }
    throw fault
  }
}

/** Unwinds the scanner at the first fault; never leaves this file. */
class Stopped extends Error {
  readonly fault: ScanFault
  constructor(fault: ScanFault) {
    super(fault.code)
    this.fault = fault
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON refuses in a text
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const keywords = ['true', 'false', 'null']

class Scanner {
  private at = 0
  private readonly path: Step[] = []
  private readonly repeated: Scanned['repeated'] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  scan(): Scanned {
    this.skipSpace()
    if (this.at === this.text.length) this.stop('json_empty')
    const root = this.value()
    this.skipSpace()
    if (this.at < this.text.length) this.stop('json_after_end')
    return { root, repeated: this.repeated }
  }

  private value(): JsonNode {
    const offset = this.at
    if (this.path.length > deepest) this.stop('json_depth')
    const mark = this.text[this.at]
    if (mark === '{') return { offset, children: this.object() }
    if (mark === '[') return { offset, children: this.array() }
    if (mark === '"') this.string()
    else if (mark === '-' || (mark !== undefined && mark >= '0' && mark <= '9')) this.number()
    else this.keyword()
    return { offset }
  }

  private object(): NonNullable<JsonNode['children']> {
    const children: NonNullable<JsonNode['children']> = new Map()
    this.at += 1
    this.skipSpace()
    if (this.take('}')) return children
    for (;;) {
      const offset = this.at
      if (this.text[this.at] !== '"') this.stop('json_unexpected')
      const key = this.string()
      this.skipSpace()
      if (!this.take(':')) this.stop('json_unexpected')
      this.skipSpace()
      this.path.push(key)
      if (children.has(key)) this.repeated.push({ path: [...this.path], offset })
      children.set(key, { offset, node: this.value() })
      this.path.pop()
      this.skipSpace()
      if (this.take('}')) return children
      if (!this.take(',')) this.stop('json_unexpected')
      this.skipSpace()
    }
  }

  private array(): NonNullable<JsonNode['children']> {
    const children: NonNullable<JsonNode['children']> = new Map()
    this.at += 1
    this.skipSpace()
    if (this.take(']')) return children
    for (;;) {
      const offset = this.at
      this.path.push(children.size)
      children.set(children.size, { offset, node: this.value() })
      this.path.pop()
      this.skipSpace()
      if (this.take(']')) return children
      if (!this.take(',')) this.stop('json_unexpected')
      this.skipSpace()
    }
  }

  private string(): string {
    string.lastIndex = this.at
    const [written] = string.exec(this.text) ?? []
    if (written === undefined) this.stop(this.text.indexOf('"', this.at + 1) < 0 ? 'json_unfinished' : 'json_text')
    const value = JSON.parse(written) as string
    if (/\p{Surrogate}/u.test(value)) this.stop('json_text')
    this.at += written.length
    return value
  }

  private number(): void {
    number.lastIndex = this.at
    const [written] = number.exec(this.text) ?? []
    if (written === undefined || !Number.isFinite(Number(written))) this.stop('json_number')
    this.at += written.length
    // « 01 » and « 1.x » are numbers that go on wrongly, not two values side by side.
    if (/[0-9.eE+-]/.test(this.text[this.at] ?? '')) this.stop('json_number')
  }

  private keyword(): void {
    const keyword = keywords.find(word => this.text.startsWith(word, this.at))
    if (keyword === undefined) this.stop('json_unexpected')
    this.at += keyword.length
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false
    this.at += 1
    return true
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '?')) this.at += 1
  }

  private stop(code: JsonScanFaultCode): never {
    const atEnd = this.at >= this.text.length
    const unfinished = atEnd && code === 'json_unexpected'
    const found = String.fromCodePoint(this.text.codePointAt(this.at) ?? 32)
    throw new Stopped({ code: unfinished ? 'json_unfinished' : code, offset: this.at, found: atEnd ? '' : found })
  }
}
