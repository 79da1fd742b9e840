/**
 * Mutations: bits turned, parts cut, doubled and moved, tokens put in that readers stumble over, lengths and counts edited, two inputs joined.
 *
 * Text is changed as text, so that the change reaches the reader's grammar; lone surrogates are among the tokens.
 * @module
 */
import type { Chance } from './chance.ts'
import type { Given } from './target.ts'

/** Above it an input only gets shorter: what is asked is how a reader takes form, and its cost is asked by repetition below. */
const longest = 200_000

const tokens: readonly string[] = [
  '\0', '\t', '\n', '\r', '\r\n', '\n\n', ' ', '  ', '\u007f', '\u0085', '\u00a0', '\u200b', '\u200d', '\u202e', '\u2028', '\u2029', '\u3000', '\ufeff', '\ufffd', '\ud800', '\udc00', 'é', 'e\u0301', 'ß', 'İ', '١', '🜨', '—', '– ',
  '"', "'", '\\', '\\u0000', '\\ud800', '\\u00', '/', '//', '~', '~0', '~2', '.', '..', '../', './', 'C:', '%', '%0A', '%25', '*', '+', '++', '-', '-0', '=', '==', ',', ';', ':', ': ', '|', '?', '#', '[', ']', '{', '}', '[]', '{}', '<', '>', '■', 'X',
  '0', '00', '1', '-1', '1.0', '1e0', '1e400', '1e-400', 'NaN', 'null', 'true', '255', '256', '257', '65535', '65536', '2147483648', '4294967296', '9007199254740991', '9007199254740992', '18446744073709551616', '9'.repeat(40), '0.1', '0x1',
  '__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty', 'none', 'all', 'any', 'extra ', 'index ', 'tile/', 'x000', '.p/', 'entries', 'proofmark/', 'c2sp.org/', '/v1', '/v2', 'data/', 'PK\u0003\u0004', 'IHDR', 'IDAT', 'IEND', 'age-encryption.org/v1',
  '2024', '2024-02-30', '2024-21', '..', 'Y1e9', 'Y-170000002', '-0001', 'S2', 'T24:00:00Z', '~', '%', '1960-XX', '{1,2..}', 'LOT', '113', '[38]', '{3}', '<star>',
]
const numbers = [0, 1, 2, 3, 22, 31, 32, 46, 64, 127, 128, 255, 256, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** One to eight changes, mostly few. */
export function mutated(seeds: readonly Given[], { below, of }: Chance): Given {
  let given = of(seeds)
  for (let rounds = 1 + below(1 + below(8)); rounds > 0; rounds--) {
    const other = of(seeds)
    if (typeof given === 'string') given = changedText(given, typeof other === 'string' ? other : given, { below, of })
    else if (given instanceof Uint8Array) given = changedBytes(given, other instanceof Uint8Array ? other : given, { below, of })
    else given = changedData(given, { below, of }) as Given
  }
  return given
}

function changedText(text: string, other: string, { below, of }: Chance): string {
  const [from, to] = range(text.length, { below, of })
  const part = text.slice(from, to)
  if (text.length > longest) return text.slice(from, from + below(longest))
  switch (below(10)) {
    case 0: return text.slice(0, from) + text.slice(to)
    case 1: return text.slice(0, from)
    case 2: return text.slice(0, to) + part + text.slice(to)
    case 3: return text.slice(0, from) + part.repeat(Math.min(1 + below(2000), Math.floor(longest / Math.max(1, part.length)))) + text.slice(to)
    case 4: return text.slice(0, from) + other.slice(...range(other.length, { below, of })) + text.slice(to)
    case 5: return text.slice(0, from) + of(tokens).repeat(1 + (below(8) === 0 ? below(5000) : 0)) + text.slice(from)
    case 6: return text.slice(0, from) + String.fromCharCode(below(3) === 0 ? below(0x10000) : below(128)) + text.slice(from + 1)
    case 7: return text.slice(0, from) + (below(2) === 0 ? part.toUpperCase() : part.toLowerCase()) + text.slice(to)
    case 8: return text.replace(/\d+/, () => of(tokens))
    default: return text.slice(0, from) + of(tokens) + text.slice(to)
  }
}

function changedBytes(bytes: Uint8Array, other: Uint8Array, { below, of }: Chance): Uint8Array {
  const [from, to] = range(bytes.length, { below, of })
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts).subarray(0, longest * 2))
  const [head, part, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
  switch (below(10)) {
    case 0: return joined(head, tail)
    case 1: return bytes.slice(0, from)
    case 2: return joined(head, part, part, tail)
    case 3: return joined(head, ...Array.from({ length: Math.min(1 + below(500), Math.floor(longest / Math.max(1, part.length))) }, () => part), tail)
    case 4: return joined(head, other.subarray(...range(other.length, { below, of })), tail)
    case 5: return joined(head, Buffer.from(of(tokens)), below(2) === 0 ? tail : bytes.subarray(from))
    case 6: case 7: {
      const changed = bytes.slice()
      for (let times = 1 + below(3); times > 0 && changed.length > 0; times--) changed[below(changed.length)]! ^= 1 << below(8)
      return changed
    }
    case 8: {
      const changed = Buffer.from(bytes)
      const [value, at] = [of(numbers), below(Math.max(1, changed.length - 4))]
      if (changed.length < 4) return changed
      if (below(2) === 0) changed.writeUInt16LE(value & 0xffff, at)
      else changed[of(['writeUInt32LE', 'writeUInt32BE'] as const)](value, at)
      return new Uint8Array(changed)
    }
    default: return joined(head, Uint8Array.from({ length: to - from }, () => below(256)), tail)
  }
}

/** What stands in place of a number, a text, a list, bytes. */
const nasty = (): readonly unknown[] => [
  null, undefined, true, '', 'x', 0, -0, -1, 0.5, NaN, Infinity, 2 ** 31, 2 ** 53, 2 ** 53 - 1, 1e300, 10n, Symbol('x'), [], {}, [null], Object.create(null), { length: 3 }, { toString: 1, valueOf: 1 }, { [Symbol.toStringTag]: 'Uint8Array' },
  new Uint8Array(), new Uint8Array(31), new Uint8Array(32), new Uint8Array(64), new Uint8ClampedArray(32), new Uint16Array(16), new ArrayBuffer(32), new DataView(new ArrayBuffer(32)), Array.from({ length: 2 }), Array(3), new Map(), new Date(0), '\ud800', '__proto__', 'a'.repeat(70_000),
]

function changedData(given: unknown, chance: Chance): unknown {
  const { below, of } = chance
  if (given instanceof Uint8Array) return below(4) === 0 ? of(nasty()) : changedBytes(given, given, chance)
  if (typeof given === 'string') return below(4) === 0 ? of(nasty()) : changedText(given, given, chance)
  if (typeof given === 'number') return below(2) === 0 ? of(nasty()) : of([...numbers, given + 1, given - 1, given * 2, -given])
  if (Array.isArray(given)) {
    const at = below(given.length + 1)
    if (below(10) === 0) return of(nasty())
    if (below(3) === 0) return given.toSpliced(at, below(2), below(2) === 0 && given.length > 0 ? of(given) : of(nasty()))
    return at < given.length ? given.with(at, changedData(given[at], chance)) : [...given, ...given]
  }
  if (given instanceof Map) {
    const keys = [...given.keys()]
    const key: unknown = keys.length === 0 ? '' : of(keys)
    const changed = new Map<unknown, unknown>(given)
    if (below(3) === 0) changed.delete(key)
    if (below(4) === 0 && typeof key === 'string') changed.set(changedText(key, String(of(keys)), chance), given.get(key))
    else changed.set(key, changedData(given.get(key), chance))
    return changed
  }
  if (typeof given === 'object' && given !== null && Object.keys(given).length > 0) {
    if (below(40) === 0) return of(nasty())
    const key = of(Object.keys(given))
    return { ...given, [key]: changedData((given as Record<string, unknown>)[key], chance) }
  }
  return of(nasty())
}

/** A stretch, mostly a short one. */
function range(length: number, { below }: Chance): [from: number, to: number] {
  const from = below(length + 1)
  return [from, Math.min(length, from + below(below(3) === 0 ? length + 1 : Math.min(length, 16) + 1))]
}
