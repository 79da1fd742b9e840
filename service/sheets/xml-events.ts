/**
 * XML events: the elements and texts of a part of a workbook or of a submission, as they come. As little XML as those need, and nothing that reaches outside: a
 * document type, and with it every entity of its own, is refused.
 *
 * Standard: XML 1.0 (fifth edition); ECMA-376-2 §9.1.1.7 forbids document types in parts of a package.
 * @module
 */
import { SheetFault } from './sheet-fault.ts'

/** Names without prefix: parts of a workbook give each prefix one meaning, and so do submissions (`orx:meta`). */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly isClosed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const longestTag = 1_000_000
const longestText = 4_000_000
const deepest = 100

const unreadable = (part: string, why: string) => new SheetFault('xml-unreadable', `${part} is no readable XML: ${why}`)

/** Throws `SheetFault`. Memory: one tag or text. */
export async function* xmlEvents(part: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  const open: string[] = []
  const take = (text: string, isLast: boolean): XmlEvent[] => {
    const events: XmlEvent[] = []
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0 && !isLast) break
      const end = start < 0 ? text.length : start
      if (end > at) {
        if (open.length === 0 && text.slice(at, end).trim() !== '') throw unreadable(part, 'text stands outside of all elements')
        events.push({ kind: 'text', text: decoded(text.slice(at, end), part) })
      }
      at = end
      if (start < 0) break
      if (text.startsWith('<!--', at)) {
        const close = text.indexOf('-->', at + 4)
        if (close < 0) break
        at = close + 3
        continue
      }
      if (text.startsWith('<![CDATA[', at)) {
        const close = text.indexOf(']]>', at)
        if (close < 0) break
        events.push({ kind: 'text', text: text.slice(at + 9, close) })
        at = close + 3
        continue
      }
      if (text.length < at + 9 && !isLast) break
      if (text.startsWith('<!', at)) throw new SheetFault('xml-entities', `${part} has a document type (${JSON.stringify(text.slice(at, at + 30))}); entities are not taken from a file`)
      const close = tagEnd(text, at)
      if (close < 0) break
      const tag = text.slice(at + 1, close)
      at = close + 1
      if (tag.startsWith('?')) continue
      if (tag.startsWith('/')) {
        const name = localName(tag.slice(1).trim())
        if (open.pop() !== name) throw unreadable(part, `</${name}> closes what is not open`)
        events.push({ kind: 'close', name })
      } else {
        const event = opened(tag, part)
        events.push(event)
        if (!event.isClosed) open.push(event.name)
        if (open.length > deepest) throw unreadable(part, `elements are more than ${deepest} deep`)
      }
    }
    rest = text.slice(at)
    if (rest.length > (rest.startsWith('<') ? longestTag : longestText)) throw unreadable(part, 'a tag or text without an end')
    return events
  }
  try {
    for await (const chunk of chunks) yield take(rest + decoder.decode(chunk, { stream: true }), false)
    yield take(rest + decoder.decode(), true)
  } catch (error) {
    throw error instanceof TypeError ? unreadable(part, 'it is not UTF-8') : error
  }
  if (rest !== '' || open.length > 0) throw unreadable(part, `it ends within <${open.at(-1) ?? '…'}>`)
}

/** Where the tag ends; `>` may stand in a value. */
function tagEnd(text: string, from: number): number {
  let close = text.indexOf('>', from)
  for (let quotes = from; ;) {
    if (close < 0) return -1
    const quote = nextQuote(text, quotes, close)
    if (quote < 0) return close
    const second = text.indexOf(text[quote]!, quote + 1)
    if (second < 0) return -1
    quotes = second + 1
    if (second > close) close = text.indexOf('>', second)
  }
}

function nextQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text[at] === '"' || text[at] === "'") return at
  return -1
}

const attribute = /\s+([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy

function opened(tag: string, part: string): XmlEvent & { kind: 'open' } {
  const isClosed = tag.endsWith('/')
  const body = isClosed ? tag.slice(0, -1) : tag
  const name = /^[^\s=<>"'/]+/.exec(body)?.[0]
  if (name === undefined) throw unreadable(part, `<${body.slice(0, 30)}> is no tag`)
  if (name.length === body.length) return { kind: 'open', name: localName(name), attributes: {}, isClosed }
  const attributes: Record<string, string> = {}
  attribute.lastIndex = name.length
  let end = name.length
  for (let found = attribute.exec(body); found !== null; found = attribute.exec(body)) {
    attributes[localName(found[1]!)] = decoded(found[2] ?? found[3]!, part)
    end = attribute.lastIndex
  }
  if (body.slice(end).trim() !== '') throw unreadable(part, `<${body.slice(0, 30)}> has an attribute that cannot be read`)
  return { kind: 'open', name: localName(name), attributes, isClosed }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string, part: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][\w.-]*)?;?/g, (whole, name: string | undefined) => {
    if (name !== undefined && whole.endsWith(';')) {
      const known = Object.hasOwn(named, name) ? named[name] : undefined
      if (known !== undefined) return known
      const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : Number.NaN
      if (point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) return String.fromCodePoint(point)
    }
    throw new SheetFault('xml-entities', `${part} uses ${JSON.stringify(whole.slice(0, 30))}, which is no character; entities are not taken from a file`)
  })
}
