/**
 * XML events: the little of XML that list files need, read piece by piece, and nothing that a file could do harm with.
 *
 * Elements, attributes, text, CDATA, comments, the five entities and numbers of characters. A document type is refused, and with it
 * every entity of its own: there is nothing to expand, and nothing to fetch. No depth, text or tag without a limit.
 *
 * Standard: Extensible Markup Language (XML) 1.0, fifth edition.
 * @module
 */
import { ListFault } from './list-entry.ts'

export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void
  close(name: string, line: number): void
  /** Of one run between tags, with entities resolved. */
  text(text: string): void
}

const mostDepth = 32
const longestText = 1_000_000
const longestTag = 10_000

/** Throws `ListFault`; the handler may throw it too. Reads each chunk once. */
export function readXml(chunks: Iterable<string>, handler: XmlHandler): void {
  const stack: string[] = []
  let [buffer, line] = ['', 1]
  let hasRoot = false
  const text = (raw: string) => {
    if (stack.length > 0) handler.text(resolved(raw, line))
    else if (raw.trim() !== '') throw new ListFault('broken-xml', line, 'a tag', `text outside of all elements: ${raw.trim().slice(0, 40)}`)
    line += lines(raw)
  }
  for (const chunk of chunks) {
    buffer += chunk
    let at = 0
    for (;;) {
      const open = buffer.indexOf('<', at)
      if (open === -1) {
        if (buffer.length - at > longestText) throw new ListFault('text-too-long', line, `at most ${longestText} characters between two tags`, 'more')
        break
      }
      const [end, isWhole] = tagEnd(buffer, open)
      if (!isWhole) {
        if (buffer.length - open > longestText) throw new ListFault('text-too-long', line + lines(buffer.slice(at, open)), `a tag, comment or CDATA of at most ${longestText} characters`, 'more')
        break
      }
      if (open - at > longestText) throw new ListFault('text-too-long', line, `at most ${longestText} characters between two tags`, 'more')
      if (open > at) text(buffer.slice(at, open))
      const tag = buffer.slice(open, end)
      if (tag.startsWith('<!--') || tag.startsWith('<?')) { refuseEncoding(tag, line); line += lines(tag) }
      else if (tag.startsWith('<![CDATA[')) { if (stack.length === 0) throw new ListFault('broken-xml', line, 'a tag', 'CDATA outside of all elements'); handler.text(tag.slice(9, -3)); line += lines(tag) }
      else if (tag.startsWith('<!')) throw new ListFault('document-type', line, 'no document type and no declarations', tag.slice(0, 40))
      else if (tag.startsWith('</')) {
        const name = tag.slice(2, -1).trim()
        const opened = stack.pop()
        if (opened !== name) throw new ListFault('broken-xml', line, opened === undefined ? 'nothing to close' : `</${opened}>`, `</${name.slice(0, 40)}>`)
        handler.close(name, line)
      } else {
        if (tag.length > longestTag) throw new ListFault('text-too-long', line, `a tag of at most ${longestTag} characters`, 'more')
        const { name, attributes, isEmpty } = parsedTag(tag, line)
        if (stack.length === 0 && hasRoot) throw new ListFault('broken-xml', line, 'one outermost element', `another: <${name}>`)
        if (stack.length >= mostDepth) throw new ListFault('too-deep', line, `at most ${mostDepth} elements in each other`, `<${name}> below them`)
        hasRoot = true
        handler.open(name, attributes, line)
        if (isEmpty) handler.close(name, line)
        else stack.push(name)
        line += lines(tag)
      }
      at = end
    }
    buffer = buffer.slice(at)
  }
  if (stack.length > 0) throw new ListFault('cut-short', line + lines(buffer), `</${stack.at(-1)}>`, 'the end of the file')
  if (buffer.trim() !== '') throw new ListFault('broken-xml', line, 'the end of the file', buffer.trim().slice(0, 40))
  if (!hasRoot) throw new ListFault('broken-xml', 1, 'an element', 'none')
}

/** The bytes are read as UTF-8: a declaration that says otherwise is not passed over. */
function refuseEncoding(tag: string, line: number): void {
  const encoding = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new ListFault('wrong-encoding', line, 'encoding="UTF-8"', `encoding="${encoding.slice(0, 40)}"`)
}

function lines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Where the tag, comment or CDATA that begins there ends; whether it does. */
function tagEnd(text: string, open: number): readonly [number, boolean] {
  const ends = text.startsWith('<!--', open) ? '-->' : text.startsWith('<![CDATA[', open) ? ']]>' : text.startsWith('<?', open) ? '?>' : '>'
  // What cannot be told yet waits for more: a comment may be cut within its first letters.
  if (text.length - open < 9 && text.startsWith('<!', open) && !text.includes('>', open)) return [open, false]
  const at = text.indexOf(ends, open + (ends === '-->' ? 4 : 1))
  return at === -1 ? [open, false] : [at + ends.length, true]
}

const tagName = /^<([A-Za-z_][\w.:-]{0,99})/
const attribute = /\s+([A-Za-z_][\w.:-]{0,99})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

function parsedTag(tag: string, line: number): { name: string; attributes: ReadonlyMap<string, string>; isEmpty: boolean } {
  const name = tagName.exec(tag)?.[1]
  if (name === undefined) throw new ListFault('broken-xml', line, 'the name of an element', tag.slice(0, 40))
  const attributes = new Map<string, string>()
  let at = name.length + 1
  for (;;) {
    attribute.lastIndex = at
    const match = attribute.exec(tag)
    if (match === null) break
    if (attributes.has(match[1]!)) throw new ListFault('broken-xml', line, `one attribute ${match[1]}`, 'two')
    attributes.set(match[1]!, resolved(match[2] ?? match[3] ?? '', line))
    at = attribute.lastIndex
  }
  const rest = tag.slice(at)
  if (!/^\s*\/?>$/.test(rest)) throw new ListFault('broken-xml', line, 'attributes in quotes, then >', rest.slice(0, 40))
  return { name, attributes, isEmpty: rest.trim() === '/>' }
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolved(raw: string, line: number): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&([^;&\s]{0,40};?)/g, (whole, body: string) => {
    const name = body.endsWith(';') ? body.slice(0, -1) : ''
    const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
    const code = number === null ? -1 : Number.parseInt(number[1] ?? number[2]!, number[1] === undefined ? 10 : 16)
    const char = known[name] ?? (code > 8 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined)
    if (char === undefined) throw new ListFault('unknown-entity', line, 'one of &amp; &lt; &gt; &quot; &apos; or the number of a character', whole.slice(0, 40))
    return char
  })
}
