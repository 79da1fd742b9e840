/**
 * Same classes: which records somebody judged to be one, and where people disagree on it.
 *
 * Of one pair each judge has one word, his latest; one that leaves it undecided takes nothing back. Where two judges disagree, both words stand.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { pairKey, type FieldsOf, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { citesDocument } from './soundness.ts'

type Of = FieldsOf<'sameness'>['of']

export interface JudgedPair {
  readonly a: StatementId
  readonly b: StatementId
  readonly same: readonly Statement<'sameness'>[]
  readonly apart: readonly Statement<'sameness'>[]
}

/** Pairs in the order in which they were first judged. Of each judge all statements that say what he says last: one without its reasons takes none of them back. */
export const judgedPairs = (world: World, of: Of): readonly JudgedPair[] => judgedIn(world, of).pairs

interface Judged { readonly pairs: readonly JudgedPair[]; readonly at: ReadonlyMap<StatementId, readonly JudgedPair[]> }

/** Once for each world: many claims ask for the records of many items. Linear in what the world holds, for which its making has paid. */
const known = new WeakMap<World, Map<Of, Judged>>()
function judgedIn(world: World, of: Of): Judged {
  const byKind = known.get(world) ?? new Map<Of, Judged>()
  known.set(world, byKind)
  const before = byKind.get(of)
  if (before !== undefined) return before
  const pairs = pairsOf(world, of)
  const at = new Map<StatementId, JudgedPair[]>()
  for (const pair of pairs) for (const end of [pair.a, pair.b]) { const list = at.get(end); if (list === undefined) at.set(end, [pair]); else list.push(pair) }
  byKind.set(of, { pairs, at })
  return { pairs, at }
}

function pairsOf(world: World, of: Of): JudgedPair[] {
  const pairs = new Map<string, Map<string, readonly Statement<'sameness'>[]>>()
  for (const statement of world.of('sameness')) {
    const { fields } = statement
    if (fields.of !== of || fields.judgement === 'undecided' || fields.judgement === null || fields.a === null || fields.b === null) continue
    const key = pairKey(fields.a, fields.b)
    const judges = pairs.get(key) ?? new Map<string, readonly Statement<'sameness'>[]>()
    const before = judges.get(judgeOf(statement)) ?? []
    pairs.set(key, judges.set(judgeOf(statement), [...before.filter((word) => word.fields.judgement === fields.judgement), statement]))
  }
  return [...pairs.values()].map((judges) => {
    const words = [...judges.values()].flat()
    const { a, b } = words[0]!.fields
    return { a, b, same: words.filter(({ fields }) => fields.judgement === 'same'), apart: words.filter(({ fields }) => fields.judgement === 'not-same') }
  })
}

/** Who judged. What nobody is named for counts as one judge's. */
export const judgeOf = ({ fields }: { readonly fields: { readonly by: StatementId | null; readonly author: StatementId | null } }): string => fields.by ?? fields.author ?? ''

/** On more than one party's word: a document is cited, or two judges say the same. */
export const isBorne = (world: World, words: readonly Statement<'sameness'>[]): boolean =>
  new Set(words.map(judgeOf)).size > 1 || words.some((word) => citesDocument(world, word))

/** Records that are one with the first, itself among them. `isSure`: nobody holds apart any of what is so joined. */
export function classOf(world: World, of: Of, first: StatementId): ReadonlyMap<StatementId, { readonly isSure: boolean; readonly through: readonly StatementId[] }> {
  const { at } = judgedIn(world, of)
  const found = new Map([[first, { isSure: true, through: [] as readonly StatementId[] }]])
  // Those without doubt first, so that a doubtful way hides no sure one.
  for (const isDoubtAllowed of [false, true]) {
    for (const [id, { isSure, through }] of found) {
      for (const { a, b, same, apart } of at.get(id) ?? []) {
        spend(20)
        const next = a === id ? b : a
        if (same.length === 0 || found.has(next) || (apart.length > 0 && !isDoubtAllowed)) continue
        found.set(next, { isSure: isSure && apart.length === 0, through: [...through, ...same.map((word) => word.id)] })
      }
    }
  }
  // Judgements that contradict each other join nothing surely (docs/sameness.md), whichever of them is wrong.
  const isContradicted = [...found.keys()].some((id) => (at.get(id) ?? []).some(({ a, b, apart }) => apart.length > 0 && found.has(a) && found.has(b)))
  return isContradicted ? new Map([...found].map(([id, { isSure, through }]) => [id, { isSure: isSure && id === first, through }])) : found
}
