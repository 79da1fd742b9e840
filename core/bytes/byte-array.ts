/**
 * Byte arrays: joined and compared. All values here are public, so nothing needs constant time.
 * @module
 */

export type Bytes = Uint8Array

/** One new array that holds all parts in their order; no part is aliased. */
export function concatBytes(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** The same length and the same bytes. */
export function equalBytes(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Is it a `Uint8Array`? By what the engine says of it, so that an array made in another realm (a worker, an iframe, a test context) counts,
 * and nothing that only calls itself one or has its prototype.
 */
export function isBytes(value: unknown): value is Bytes {
  return kindOfArray.call(value) === 'Uint8Array'
}

/** `undefined` for what is no typed array, whatever tag it wears. */
const kindOfArray = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)!.get as (this: unknown) => string | undefined
