/**
 * A reply form as somebody filled it in: boxes ticked, places written in, as a word processor leaves them.
 * @module
 */
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { unzip, zip } from '@proofmark/core/evidence'
import { xmlText } from './docx-parts.ts'

export function filledForm(docx: Uint8Array, said: Readonly<Record<string, string>>, ticked: readonly string[]): Uint8Array {
  const opened = unzip(docx)
  if (!opened.ok) throw new Error(opened.code)
  const controls = fromUtf8(opened.entries.get('word/document.xml')!)!.replaceAll(/<w:sdt>.*?<\/w:sdt>/gs, (control) => {
    const name = /<w:tag w:val="([^"]+)"/.exec(control)![1]!
    if (ticked.includes(name)) return control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('☐', '☒')
    const text = said[name]
    return text === undefined ? control : control.replace('<w:showingPlcHdr/>', '').replace(/<w:rPr><w:rStyle w:val="PlaceholderText"\/>.*?<\/w:rPr>/, '').replace(/<w:t [^>]*>[^<]*<\/w:t>/, text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`).join('<w:br/>'))
  })
  opened.entries.set('word/document.xml', utf8(controls))
  return zip(opened.entries)
}
