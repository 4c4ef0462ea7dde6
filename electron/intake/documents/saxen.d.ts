/** What is used of saxen, which brings no types. */
declare module 'saxen' {
  type Attributes = () => Record<string, string>
  type Decode = (text: string) => string

  export class Parser {
    /** Prefixes that namespaces are given, whatever the document calls them. */
    ns(prefixes: Record<string, string>): this
    on(hook: 'openTag', listener: (name: string, attributes: Attributes, decode: Decode) => void): this
    on(hook: 'closeTag', listener: (name: string) => void): this
    on(hook: 'text', listener: (text: string, decode: Decode) => void): this
    on(hook: 'cdata', listener: (text: string) => void): this
    on(hook: 'error' | 'warn', listener: (fault: Error) => void): this
    parse(xml: string): this
    stop(): void
  }
}
