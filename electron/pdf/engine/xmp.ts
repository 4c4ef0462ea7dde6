export type DocumentInfo = {
  Title: string
  Author: string
  Subject: string
  Keywords: string
  Creator: string
  Producer: string
  CreationDate: Date
  ModDate: Date
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 cannot carry at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
// XMP is kept in clear, where readers look for the word that ends a stream: its first letter is written as a number.
const words = /endstream|endobj/g
export const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/[&<>"]/g, sign => entities[sign] ?? sign)
    .replace(words, word => `&#${word.charCodeAt(0)};${word.slice(1)}`)

/** Seconds, as the dates of the information dictionary have no fraction either. */
export const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

const description = (namespaces: string, content: string) =>
  `<rdf:Description rdf:about="" ${namespaces}>${content}</rdf:Description>`
export const inEveryLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`

/**
 * XMP in step with the information dictionary (ISO 19005-1 6.7.3): every value escaped, every date the same. With
 * `accessible`, the PDF/UA identifier and the extension schema that PDF/A asks for it (ISO 14289-1 5).
 */
export function xmpDescriptions(info: DocumentInfo, language: string, accessible: boolean): string {
  const dates = `<xmp:CreateDate>${instant(info.CreationDate)}</xmp:CreateDate><xmp:ModifyDate>${instant(info.ModDate)}</xmp:ModifyDate><xmp:MetadataDate>${instant(info.ModDate)}</xmp:MetadataDate><xmp:CreatorTool>${escapeXml(info.Creator)}</xmp:CreatorTool>`
  const dublinCore = `<dc:format>application/pdf</dc:format><dc:title>${inEveryLanguage(info.Title)}</dc:title><dc:creator><rdf:Seq><rdf:li>${escapeXml(info.Author)}</rdf:li></rdf:Seq></dc:creator><dc:description>${inEveryLanguage(info.Subject)}</dc:description><dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`
  const pdf = `<pdf:Producer>${escapeXml(info.Producer)}</pdf:Producer><pdf:Keywords>${escapeXml(info.Keywords)}</pdf:Keywords>`
  return [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', dates),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', dublinCore),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', pdf),
    ...(accessible ? [accessibility] : []),
  ].join('\n')
}

const accessibility = [
  description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>'),
  description(
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
  ),
].join('\n')
