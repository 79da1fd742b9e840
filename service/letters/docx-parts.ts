/**
 * The fixed parts of a DOCX: what is in it, how it is set, and the head and foot of each page.
 *
 * Standard: ECMA-376-1:2016, §11 (parts), §17 (WordprocessingML); ECMA-376-2:2021 (the package)
 * @module
 */
import type { DocxLayout, Sizes } from './docx-layout.ts'
import type { Letter } from './letter.ts'
import { writing } from './language.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const typed = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const contentTypes = `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${[
  ['word/document.xml', `${typed}.document.main+xml`], ['word/styles.xml', `${typed}.styles+xml`], ['word/settings.xml', `${typed}.settings+xml`], ['word/header1.xml', `${typed}.header+xml`], ['word/footer1.xml', `${typed}.footer+xml`], ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`

export const packageRelations = `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const documentRelations = (pictures: number): string => `${xmlHead}<Relationships xmlns="${packaged}/relationships">${[
  ['styles', 'styles.xml'], ['settings', 'settings.xml'], ['header', 'header1.xml'], ['footer', 'footer1.xml'], ...Array.from({ length: pictures }, (_, n) => ['image', `media/picture${n + 1}.jpeg`]),
].map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`

export const headerId = 'rId3'
export const footerId = 'rId4'
export const pictureId = (at: number): string => `rId${at + 5}`

/** Without a name of who made it on which machine, and without a time but that of the letter. */
export const coreProperties = ({ title, language, day }: Pick<Letter, 'title' | 'language' | 'day'>): string => `${xmlHead}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${writing[language].tag}</dc:language>${day === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created>`}</cp:coreProperties>`

export const settings = ({ language }: Pick<Letter, 'language'>): string => `${xmlHead}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${writing[language].direction === 'rtl' ? 'en-GB' : writing[language].tag}" w:eastAsia="ko-KR" w:bidi="ar-SA"/></w:settings>`

/** Fonts that are on most machines and have Latin, Cyrillic and Arabic letters. Nothing is embedded. */
const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Malgun Gothic" w:cs="Arial"/>'
export const monoFonts = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:eastAsia="Malgun Gothic" w:cs="Courier New"/>'
/** Dark blue, and a grey that reads on white (contrast 5.9). */
export const ink = '1F3A5F'
export const grey = '5F6368'

export const styles = ({ language, direction }: Pick<Letter, 'language' | 'direction'>, layout: DocxLayout): string => {
  const { text, line, after, headings: [first, second], cell, caption } = layout
  const sizes = (of: Sizes) => `<w:sz w:val="${of.size}"/><w:szCs w:val="${of.complex}"/>`
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  const style = (id: string, name: string, paragraph: string, run: string, more = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  return `${xmlHead}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${sizes(text)}<w:lang w:val="${direction === 'rtl' ? 'en-GB' : writing[language].tag}" w:eastAsia="ko-KR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${after}" w:line="${line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${bidi}</w:pPr></w:style>`,
    style('Heading1', 'heading 1', `<w:keepNext/><w:keepLines/>${bidi}<w:spacing w:before="${first.before}" w:after="${first.after}"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:bCs/><w:color w:val="${ink}"/>${sizes(first)}`, '<w:next w:val="Normal"/>'),
    style('Heading2', 'heading 2', `<w:keepNext/><w:keepLines/>${bidi}<w:spacing w:before="${second.before}" w:after="${second.after}"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:bCs/><w:color w:val="${ink}"/>${sizes(second)}`, '<w:next w:val="Normal"/>'),
    style('Cell', 'Cell', `${bidi}<w:spacing w:before="0" w:after="20" w:line="250" w:lineRule="auto"/>`, sizes(cell)),
    style('Caption', 'caption', `<w:keepLines/>${bidi}<w:spacing w:before="60" w:after="${caption.after}"/>`, sizes(caption)),
    style('Header', 'header', `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${ink}"/></w:pBdr>${bidi}<w:spacing w:after="0"/>`, `<w:color w:val="${grey}"/><w:sz w:val="17"/><w:szCs w:val="18"/>`),
    style('Footer', 'footer', `${bidi}<w:spacing w:after="0"/><w:jc w:val="center"/>`, `<w:color w:val="${grey}"/><w:sz w:val="17"/><w:szCs w:val="18"/>`),
    `<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="8A8F94"/></w:rPr></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  ].join('')}</w:styles>`
}
