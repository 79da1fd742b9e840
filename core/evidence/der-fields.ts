/**
 * DER fields: the parts of a sequence, taken one after the other as the standard lists them.
 * @module
 */
import { derTag, formatDer, oidText, parseDer, smallInteger, type Bytes, type Der } from '@proofmark/core/bytes'
import { refuse, type TimestampCode } from './timestamp-code.ts'

/** What is not as described ends in a refusal with `code`. */
export class Fields {
  readonly #parts: readonly Der[]
  readonly #code: TimestampCode
  #at = 0

  constructor(der: Der, code: TimestampCode, tag: number = derTag.sequence) {
    if (der.parts === null || der.tag !== tag) refuse(code)
    this.#parts = der.parts
    this.#code = code
  }

  take(tag: number): Der {
    return this.maybe(tag) ?? refuse(this.#code)
  }
  /** `null` where the next one has another tag, or none is left. */
  maybe(tag: number): Der | null {
    const next = this.#parts[this.#at]
    if (next?.tag !== tag) return null
    this.#at++
    return next
  }
  /** All that are left, each with this tag. */
  rest(tag: number): Der[] {
    const left = this.#parts.slice(this.#at)
    if (left.some((part) => part.tag !== tag)) refuse(this.#code)
    this.#at = this.#parts.length
    return left
  }
  end(): void {
    if (this.#at < this.#parts.length) refuse(this.#code)
  }

  fields(tag: number = derTag.sequence): Fields {
    return new Fields(this.take(tag), this.#code, tag)
  }
  oid(): string {
    return oidText(this.take(derTag.oid).content)
  }
  /** A whole number from 0 to 2^31 - 1. */
  count(): number {
    return smallInteger(this.take(derTag.integer).content) ?? refuse(this.#code)
  }
  isTrue(): boolean {
    return this.maybe(derTag.boolean)?.content[0] === 0xff
  }
  /** The one part of an explicit tag. */
  inside(wrapped: Der): Der {
    return wrapped.parts?.length === 1 ? wrapped.parts[0]! : refuse(this.#code)
  }
}

/** An implicitly tagged number (the reader of DER cannot know that it is one), from 0 to 2^31 - 1. */
export function implicitCount(content: Bytes, code: TimestampCode): number {
  if (!parseDer(formatDer(derTag.integer, content)).ok) refuse(code)
  return smallInteger(content) ?? refuse(code)
}

/** The value inside an octet string. */
export function derIn(bytes: Bytes, code: TimestampCode): Der {
  const read = parseDer(bytes)
  return read.ok ? read.der : refuse(code)
}

export interface AlgorithmId {
  readonly oid: string
  readonly parameters: Der | null
  readonly whole: Bytes
}

/** AlgorithmIdentifier (RFC 5280, 4.1.1.2). */
export function algorithmId(der: Der, code: TimestampCode): AlgorithmId {
  const fields = new Fields(der, code)
  const oid = fields.oid()
  if (der.parts!.length > 2) refuse(code)
  return { oid, parameters: der.parts![1] ?? null, whole: der.whole }
}
