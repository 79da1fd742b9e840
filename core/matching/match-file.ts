/**
 * Match files: what two organisations send each other to find the serials that both hold. Texts that survive any mail: a first line,
 * a header, one element a line, and a hash of all before it.
 *
 * Specification: spec/matching.md
 * @module
 */
import { canonicalText, fromBase64Url, type Json, parseCanonical, sha256, toBase64Url, toHex, utf8 } from '@proofmark/core/bytes'
import { serialForm } from './serial-form.ts'

export type MatchCode =
  | 'match-format' | 'match-header' | 'match-element' | 'match-order' | 'match-count' | 'match-digest' | 'match-end' | 'match-too-large'
  /** Of an answer or a result: it is to another file than the one at hand. */
  | 'match-other'

export interface MatchRefusal { readonly ok: false; readonly code: MatchCode; readonly line: number; readonly expected: string }

/** `elements`: of an offer its own, in ascending order; nothing tells which serial one stands for. */
export interface Offer { readonly id: string; readonly context: string; readonly elements: readonly Uint8Array[]; readonly sha256: string }
/** `raised`: those of the offer, in its order, raised once more; `own`: those of the answering side, ascending. */
export interface Answer { readonly id: string; readonly offer: string; readonly raised: readonly Uint8Array[]; readonly own: readonly Uint8Array[]; readonly sha256: string }
/** `lines`: which of `own` of the answer both hold, by their place from 0, ascending. */
export interface Result { readonly id: string; readonly answer: string; readonly lines: readonly number[] }

/** Most elements of one list: a file of some 45 MB. */
export const mostElements = 1_000_000

const idForm = /^[0-9a-f]{32}$/
const digestForm = /^[0-9a-f]{64}$/

export const formatOffer = ({ id, context, elements }: Omit<Offer, 'sha256'>): string =>
  sealed('proofmark/match-offer/v1', { context, count: elements.length, form: serialForm, id }, elements.map(toBase64Url))

export const formatAnswer = ({ id, offer, raised, own }: Omit<Answer, 'sha256'>): string =>
  sealed('proofmark/match-answer/v1', { count: raised.length, id, offer, own: own.length }, [...raised, ...own].map(toBase64Url))

export const formatResult = ({ id, answer, lines }: Result): string =>
  sealed('proofmark/match-result/v1', { answer, count: lines.length, id }, lines.map(String))

export function parseOffer(text: string): { readonly ok: true; readonly offer: Offer } | MatchRefusal {
  const read = unsealed(text, 'proofmark/match-offer/v1', ['context', 'count', 'form', 'id'])
  if (!read.ok) return read
  const { context, count, form, id } = read.header
  if (form !== serialForm) return refused('match-header', 2, `the form ${serialForm}`)
  if (typeof context !== 'string' || context.length > 200 || !isId(id) || !isCount(count)) return badHeader
  const elements = elementsOf(read.lines, 3)
  if (!elements.ok) return elements
  if (elements.elements.length !== count) return refused('match-count', 2, `${elements.elements.length} as count, as many as there are lines`)
  const disorder = firstDisorder(elements.elements)
  if (disorder !== null) return refused('match-order', disorder + 3, 'elements in ascending order, none twice')
  return { ok: true, offer: { id, context, elements: elements.elements, sha256: read.sha256 } }
}

export function parseAnswer(text: string): { readonly ok: true; readonly answer: Answer } | MatchRefusal {
  const read = unsealed(text, 'proofmark/match-answer/v1', ['count', 'id', 'offer', 'own'])
  if (!read.ok) return read
  const { count, id, offer, own } = read.header
  if (!isId(id) || typeof offer !== 'string' || !digestForm.test(offer) || !isCount(count) || !isCount(own)) return badHeader
  const elements = elementsOf(read.lines, 3)
  if (!elements.ok) return elements
  if (elements.elements.length !== count + own) return refused('match-count', 2, 'count and own that together are the number of lines')
  const raised = elements.elements.slice(0, count)
  // Raising is one to one: two that are equal were not made from the offer.
  if (new Set(raised.map(toHex)).size !== count) return refused('match-order', 3, 'elements of the offer, each raised, none twice')
  const mine = elements.elements.slice(count)
  const disorder = firstDisorder(mine)
  if (disorder !== null) return refused('match-order', disorder + 3 + count, 'own elements in ascending order, none twice')
  return { ok: true, answer: { id, offer, raised, own: mine, sha256: read.sha256 } }
}

export function parseResult(text: string): { readonly ok: true; readonly result: Result } | MatchRefusal {
  const read = unsealed(text, 'proofmark/match-result/v1', ['answer', 'count', 'id'])
  if (!read.ok) return read
  const { answer, count, id } = read.header
  if (!isId(id) || typeof answer !== 'string' || !digestForm.test(answer) || !isCount(count)) return badHeader
  const bad = read.lines.findIndex((line) => !/^(0|[1-9]\d{0,6})$/.test(line))
  if (bad >= 0) return refused('match-element', bad + 3, 'the number of a line, from 0')
  const lines = read.lines.map(Number)
  if (lines.length !== count) return refused('match-count', 2, `${lines.length} as count`)
  const disorder = lines.findIndex((line, at) => at > 0 && line <= lines[at - 1]!)
  return disorder < 0 ? { ok: true, result: { id, answer, lines } } : refused('match-order', disorder + 3, 'numbers in ascending order, none twice')
}

/** Ascending by bytes: what a list is sorted by before it leaves. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return 0
}

const refused = (code: MatchCode, line: number, expected: string): MatchRefusal => ({ ok: false, code, line, expected })
const badHeader = refused('match-header', 2, 'the members of this file, as spec/matching.md has them')
const isId = (value: Json | undefined): value is string => typeof value === 'string' && idForm.test(value)
const isCount = (value: Json | undefined): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= mostElements

function sealed(first: string, header: Json, lines: readonly string[]): string {
  const text = [first, canonicalText(header), ...lines, ''].join('\n')
  return `${text}sha256 ${toHex(sha256(utf8(text)))}\n`
}

function unsealed(text: string, first: string, members: readonly string[]): { ok: true; header: Record<string, Json>; lines: string[]; sha256: string } | MatchRefusal {
  if (text.length > (2 * mostElements + 4) * 45) return refused('match-too-large', 1, `at most ${mostElements} elements in a list`)
  if (!text.startsWith(`${first}\n`)) return refused('match-format', 1, first)
  if (!text.endsWith('\n') || text.includes('\r')) return refused('match-end', text.split('\n').length, 'lines that end in a line feed alone, the last one too')
  const lines = text.slice(0, -1).split('\n')
  const last = /^sha256 ([0-9a-f]{64})$/.exec(lines.at(-1)!)
  if (last === null) return refused('match-end', lines.length, 'sha256 and the hash of all lines before: the file is cut')
  const body = text.slice(0, text.length - last[0].length - 1)
  if (toHex(sha256(utf8(body))) !== last[1]) return refused('match-digest', lines.length, 'the hash of the lines before: the file was changed on its way')
  const header = parseCanonical(utf8(lines[1] ?? ''))
  if (!header.ok || typeof header.value !== 'object' || header.value === null || Array.isArray(header.value)) return refused('match-header', 2, 'canonical JSON (RFC 8785) of an object')
  if (Object.keys(header.value).join(' ') !== members.join(' ')) return refused('match-header', 2, `the members ${members.join(', ')}`)
  return { ok: true, header: header.value as Record<string, Json>, lines: lines.slice(2, -1), sha256: last[1]! }
}

function elementsOf(lines: readonly string[], first: number): { ok: true; elements: Uint8Array[] } | MatchRefusal {
  const elements: Uint8Array[] = []
  for (const [at, line] of lines.entries()) {
    const bytes = line.length === 43 ? fromBase64Url(line) : null
    if (bytes === null || bytes.length !== 32) return refused('match-element', at + first, '32 bytes in base64url without padding')
    elements.push(bytes)
  }
  return { ok: true, elements }
}

/** Place of the first that is not above the one before. */
function firstDisorder(elements: readonly Uint8Array[]): number | null {
  for (let at = 1; at < elements.length; at++) if (compareBytes(elements[at - 1]!, elements[at]!) >= 0) return at
  return null
}
