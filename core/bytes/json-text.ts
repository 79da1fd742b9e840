/**
 * JSON as people write it: strict RFC 8259, with the place of the first fault.
 *
 * `JSON.parse` keeps the last of two equal keys and rounds long numbers without a word, so a serial number
 * or a correction written twice is lost in silence. Here both are faults, named by line, column and path.
 *
 * Standard: RFC 8259, RFC 7493 §2.2–2.3; paths are JSON pointers (RFC 6901).
 * @module
 */
import { type Json, maxDepth } from './canonical-json.ts'

export type JsonCode =
  | 'not-json'
  | 'duplicate-key' // the same key twice in one object, after escapes are read
  | 'lone-surrogate' // half of a pair: no Unicode text
  | 'unsafe-number' // a double cannot hold it: 9007199254740993, 1e400, 1e-400
  | 'too-deep' // more than `maxDepth` arrays and objects inside one another

/** `offset` in UTF-16 units from 0; `line` and `column` from 1, the column in characters (code points). */
export type JsonPlace = { readonly offset: number; readonly line: number; readonly column: number }

export type JsonText =
  | { readonly ok: true; readonly value: Json }
  | {
      readonly ok: false
      readonly code: JsonCode
      readonly at: JsonPlace
      /** JSON pointer of the value that was being read; for a duplicate key, of that key. `''` is the whole text. */
      readonly path: string
      readonly expected: string
      /** The text at the place, at most 20 characters; `''` is the end of the text. */
      readonly found: string
    }

/** The value of a whole JSON text, or its first fault. Never throws. A byte-order mark is a fault. */
export function parseJson(text: string): JsonText {
  const reader = new JsonReader(typeof text === 'string' ? text : '')
  const value = reader.readValue()
  if (value !== undefined && reader.fault === null && !reader.isAtEnd()) reader.refuse('not-json', 'the end of the text')
  return reader.fault ?? { ok: true, value: value as Json }
}

/** A place in one text and the path to it. The first fault stays; every reader answers `undefined` after it. */
class JsonReader {
  fault: (JsonText & { ok: false }) | null = null
  readonly #text: string
  readonly #path: (string | number)[] = []
  #offset = 0

  constructor(text: string) {
    this.#text = text
  }

  isAtEnd(): boolean {
    this.#skipSpace()
    return this.#offset >= this.#text.length
  }

  readValue(): Json | undefined {
    this.#skipSpace()
    const char = this.#text[this.#offset]
    if (char === '{' || char === '[') {
      if (this.#path.length === maxDepth) return this.refuse('too-deep', `at most ${maxDepth} levels`)
      return char === '{' ? this.#readObject() : this.#readArray()
    }
    if (char === '"') return this.#readString()
    for (const [word, value] of words) if (this.#take(word)) return value
    return this.#readNumber()
  }

  #readObject(): Json | undefined {
    const members = new Map<string, Json>()
    this.#offset++
    if (this.#takeAfterSpace('}')) return {}
    do {
      this.#skipSpace()
      const start = this.#offset
      if (this.#text[start] !== '"') return this.refuse('not-json', 'a key in double quotes')
      const key = this.#readString()
      if (key === undefined) return undefined
      this.#path.push(key)
      if (members.has(key)) return this.refuse('duplicate-key', 'each key once in an object', start)
      if (!this.#takeAfterSpace(':')) return this.refuse('not-json', '":" after the key')
      const value = this.readValue()
      if (value === undefined) return undefined
      this.#path.pop()
      members.set(key, value)
    } while (this.#takeAfterSpace(','))
    // fromEntries defines members, so that a key `__proto__` is a member like any other.
    return this.#takeAfterSpace('}') ? Object.fromEntries(members) : this.refuse('not-json', '"," or "}"')
  }

  #readArray(): Json | undefined {
    const items: Json[] = []
    this.#offset++
    if (this.#takeAfterSpace(']')) return items
    do {
      this.#path.push(items.length)
      const value = this.readValue()
      if (value === undefined) return undefined
      this.#path.pop()
      items.push(value)
    } while (this.#takeAfterSpace(','))
    return this.#takeAfterSpace(']') ? items : this.refuse('not-json', '"," or "]"')
  }

  #readString(): string | undefined {
    const start = this.#offset
    let value = ''
    this.#offset++
    for (;;) {
      // oxlint-disable-next-line no-control-regex -- RFC 8259 §7: they have to be escaped
      const run = match(/[^"\\\u0000-\u001f]*/y, this.#text, this.#offset)
      value += run
      this.#offset += run.length
      if (this.#take('"')) break
      const escape = match(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y, this.#text, this.#offset)
      if (escape === '') return this.refuse('not-json', 'the rest of a string, control characters escaped')
      value += JSON.parse(`"${escape}"`) as string
      this.#offset += escape.length
    }
    return value.isWellFormed() ? value : this.refuse('lone-surrogate', 'Unicode text', start)
  }

  #readNumber(): number | undefined {
    const literal = match(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y, this.#text, this.#offset)
    if (literal === '') return this.refuse('not-json', 'a value')
    const value = Number(literal)
    const isLost = value === 0 ? /^[^eE]*[1-9]/.test(literal) : !Number.isFinite(value)
    const isRounded = !isLost && /^-?[0-9]+$/.test(literal) && BigInt(literal) !== BigInt(value)
    if (isLost || isRounded) return this.refuse('unsafe-number', 'a number that a double holds; write others as text')
    this.#offset += literal.length
    return value
  }

  /** Notes the first fault, at the present place or at `offset`. */
  refuse(code: JsonCode, expected: string, offset = this.#offset): undefined {
    const before = this.#text.slice(0, offset).split('\n')
    const column = Array.from(before.at(-1) ?? '').length + 1
    const path = this.#path.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
    const found = Array.from(this.#text.slice(offset, offset + 40)).slice(0, 20).join('').toWellFormed()
    this.fault ??= { ok: false, code, at: { offset, line: before.length, column }, path, expected, found }
    return undefined
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#offset)) return false
    this.#offset += token.length
    return true
  }

  #takeAfterSpace(token: string): boolean {
    this.#skipSpace()
    return this.#take(token)
  }

  #skipSpace(): void {
    this.#offset += match(/[ \t\r\n]*/y, this.#text, this.#offset).length
  }
}

const words: readonly [string, Json][] = [['null', null], ['true', true], ['false', false]]

/** What a sticky pattern matches at the offset; `''` for nothing. */
function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}
