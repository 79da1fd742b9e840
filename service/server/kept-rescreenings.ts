/**
 * Kept rescreenings: what a newer snapshot of a list changed among the candidates of a case, until somebody has seen it. Each an encrypted box: it tells
 * whom a case is about.
 *
 * Layout: spec/data-folder.md, `rescreenings/`
 * @module
 */
import { z } from 'zod'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import type { Store } from 'proofmark/store'
import { textShelf } from './text-shelf.ts'

const format = 'proofmark/rescreening/v1'
const line = z.strictObject({ record: z.string(), entry: z.string(), name: z.string(), score: z.number().min(0).max(1) })
const schema = z.strictObject({
  format: z.literal(format), case: z.string(), list: z.string(),
  /** Snapshots; `from` null: it was the first of its list. */
  from: z.string().nullable(), to: z.string(), fresh: z.array(line), gone: z.array(line), changed: z.array(line), isSeen: z.boolean(),
  /** Candidates of the first snapshot, of which nobody was named, where a later one came before anybody had seen them. */
  unnamed: z.number().int().min(1).optional(),
})
export type Rescreening = Omit<z.infer<typeof schema>, 'format'>

type Line = Rescreening['fresh'][number]
export type NewsLines = Pick<Rescreening, 'fresh' | 'gone' | 'changed'>

/**
 * News that nobody has seen and those of the next snapshot, one line a record and entry: nothing that waits vanishes because a later snapshot says otherwise.
 * What was new and has gone again is told as gone, what had gone and came back as changed. `isDecided`: on the later snapshot, so that it need not be told.
 */
export function newsTogether(waiting: NewsLines, now: NewsLines, isDecided: (line: Line) => boolean): NewsLines {
  const all = new Map<string, { readonly line: Line; readonly how: keyof NewsLines }>()
  const keyOf = ({ record, entry }: Line) => JSON.stringify([record, entry])
  for (const how of kinds) for (const line of waiting[how]) if (!isDecided(line)) all.set(keyOf(line), { line, how })
  for (const how of kinds) {
    for (const line of now[how]) {
      const before = all.get(keyOf(line))?.how
      all.set(keyOf(line), { line, how: before === undefined || how === 'gone' ? how : before === 'gone' ? 'changed' : before })
    }
  }
  const of = (how: keyof NewsLines) => [...all.values()].filter((each) => each.how === how).map(({ line }) => line)
  return { fresh: of('fresh'), gone: of('gone'), changed: of('changed') }
}

const kinds = ['fresh', 'gone', 'changed'] as const

export interface RescreeningShelf {
  all(): readonly Rescreening[]
  of(caseId: string, list: string): Rescreening | null
  /** One for each case and list. */
  save(made: Rescreening): void
}

const nameOf = ({ case: of, list }: Pick<Rescreening, 'case' | 'list'>) => `${of} ${list}`

function parse(text: string): Rescreening | null {
  try {
    const { format: _, ...made } = schema.parse(JSON.parse(text))
    return made
  } catch {
    return null
  }
}

/** `folder` null: in memory, as long as the server runs. */
export function rescreeningShelf(folder: string | null, idOf: Store['derivedId']): RescreeningShelf {
  const kept = new Map<string, Rescreening>()
  const shelf = folder === null ? null : textShelf({ folder, idOf, what: 'rescreening', nameOf: (text) => { const made = parse(text); return made === null ? null : nameOf(made) } })
  for (const { name, text } of shelf?.list().kept ?? []) { const made = parse(text); if (made !== null) kept.set(name, made) }
  return {
    all: () => [...kept.values()],
    of: (caseId, list) => kept.get(nameOf({ case: caseId, list })) ?? null,
    save(made) {
      kept.set(nameOf(made), made)
      shelf?.save(canonicalText({ ...made, format } as unknown as Json))
    },
  }
}
