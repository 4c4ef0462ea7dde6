import { decodeWindows1252 } from '../windows-1252.ts'

/**
 * The decoder that readers of other people's code find. Node 20 and 22 read Windows 1252, hence Latin 1 and ASCII too, without
 * its quotation marks, its euro and its œ (nodejs/node#56542): “l’avis” lost its apostrophe and became a word nobody seeks.
 */
class WholeTextDecoder extends TextDecoder {
  override decode(...[input, options]: Parameters<TextDecoder['decode']>): string {
    if (this.encoding !== 'windows-1252' || !input) return super.decode(input, options)
    return decodeWindows1252(
      ArrayBuffer.isView(input)
        ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
        : new Uint8Array(input as ArrayBuffer),
    )
  }
}

const right = '’'
if (new TextDecoder('windows-1252').decode(Uint8Array.of(0x92)) !== right) globalThis.TextDecoder = WholeTextDecoder
