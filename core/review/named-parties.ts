/**
 * Named parties: which parties a text names, by any name or alias that is recorded, in any letters of capital or small.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'

/** `parties`: all records that bear this name. */
export interface NamedParty { readonly parties: readonly StatementId[]; readonly words: string; readonly at: number }

interface Name { readonly text: string; readonly parties: StatementId[] }
/** Once for each world, by the first word: a register may hold very many names. */
const known = new WeakMap<World, Map<string, Map<string, Name>>>()

function namesIn(world: World): Map<string, Map<string, Name>> {
  const before = known.get(world)
  if (before !== undefined) return before
  const byWord = new Map<string, Map<string, Name>>()
  for (const { id, fields } of world.of('party')) for (const { text } of fields.names ?? []) {
    const name = folded(text).trim()
    const [first] = name.match(word) ?? []
    // Two letters are a word of somebody's language as often as a name.
    if (first === undefined || name.length < 3) continue
    const names = byWord.get(first) ?? new Map<string, Name>()
    byWord.set(first, names)
    const same = names.get(name)
    if (same === undefined) names.set(name, { text: name, parties: [id] })
    else same.parties.push(id)
  }
  known.set(world, byWord)
  return byWord
}

const word = /[\p{L}\p{M}\p{N}]+/u
/** As long as the text, so that places stay. */
const folded = (text: string): string => [...text].map((char) => { const small = char.toLowerCase(); return small.length === char.length ? small : char }).join('').replaceAll('’', "'")

/** In their order; of names within each other the longest. */
export function partiesNamedIn(world: World, text: string): NamedParty[] {
  const names = namesIn(world)
  const own = folded(text)
  const found: NamedParty[] = []
  let until = 0
  for (const match of own.matchAll(new RegExp(word, 'gu'))) {
    if (match.index < until) continue
    const here = [...(names.get(match[0])?.values() ?? [])].filter((name) => own.startsWith(name.text, match.index) && !/^[\p{L}\p{M}\p{N}]/u.test(own.slice(match.index + name.text.length)))
    const longest = here.toSorted((a, b) => b.text.length - a.text.length)[0]
    if (longest === undefined) continue
    until = match.index + longest.text.length
    found.push({ parties: longest.parties, words: text.slice(match.index, until), at: match.index })
  }
  return found
}
