/**
 * Memory table: the statements of a store that is small enough to be held in memory, as a table that a world is read from. What is added is put behind;
 * a world after each sealing costs what was sealed, and not the whole store again.
 * @module
 */
import { mergeChanges, referencesOf, type AnyStatement, type StatementId } from '@proofmark/core/statements'
import { changingKinds, type StatementTable } from './table-world.ts'

export interface MemoryTable extends StatementTable {
  /** Newly sealed, behind all others. */
  add(statements: readonly AnyStatement[]): void
}

/** `statements`: in the order of the log, from its beginning. */
export function memoryTable(statements: readonly AnyStatement[]): MemoryTable {
  const all = [...statements]
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const find = (id: StatementId): AnyStatement | undefined => all[places.get(id) ?? -1]
  /** A statement as it was sealed; of a correction besides, what it makes of another. Whatever corrections count in the end, each field is of one of these. */
  const forms = function* (statement: AnyStatement, place: number): Generator<readonly [AnyStatement, number]> {
    yield [statement, place]
    const target = statement.kind === 'correction' ? find(statement.fields.of) : undefined
    if (target !== undefined && statement.kind === 'correction') yield [{ ...target, fields: mergeChanges(target.fields, statement.fields.changes) } as AnyStatement, places.get(target.id)!]
  }
  const ofKind = placesBy(all, ({ kind }, place) => [[kind, place]])
  const ofCase = placesBy(all, ({ kind, fields }, place) => (fields.case === null ? [] : [[`${fields.case} ${kind}`, place]]))
  const changing = placesBy(all, ({ kind }, place) => (changingKinds.includes(kind) ? [['', place]] : []))
  const referring = placesBy(all, (statement, own) => [...forms(statement, own)].flatMap(([{ kind, fields }, place]) => referencesOf(kind, fields).map(({ value }) => [`${value} ${kind}`, place] as const)))
  const labelled = placesBy(all, (statement, own) => [...forms(statement, own)].flatMap(([{ fields }, place]) => (fields.label === null ? [] : [[fields.label, place] as const])))

  return {
    at: (index) => all[index]!,
    find,
    list: (length, at) => Array.from({ length }, (_, n) => at(n)),
    placesOf: (kind, size) => Uint32Array.from(below(ofKind(kind), size)),
    mayRefer: (id, kind) => referring(`${id} ${kind}`),
    mayBeLabelled: labelled,
    beginning: (prefix) => all.flatMap(({ id }, place) => (id.startsWith(prefix) ? [place] : [])),
    changes: (size) => below(changing(''), size).map((place) => all[place]!),
    countIn: (caseId, kind, size) => below(ofCase(`${caseId} ${kind}`), size).length,
    add(added) {
      for (const statement of added) {
        places.set(statement.id, all.length)
        all.push(statement)
      }
    },
  }
}

/** Places by a key: of what is there at once, since nobody waits yet while a store is opened, and of what is added when somebody asks next. */
function placesBy(all: readonly AnyStatement[], entriesOf: (statement: AnyStatement, place: number) => readonly (readonly [key: string, place: number])[]): (key: string) => readonly number[] {
  const found = new Map<string, number[]>()
  let upTo = 0
  const goOn = () => {
    for (; upTo < all.length; upTo++) for (const [each, place] of entriesOf(all[upTo]!, upTo)) {
      const known = found.get(each)
      if (known === undefined) found.set(each, [place])
      else known.push(place)
    }
  }
  goOn()
  return (key) => {
    goOn()
    return found.get(key) ?? []
  }
}

/** Of places that ascend. */
const below = (places: readonly number[], size: number): readonly number[] => ((places.at(-1) ?? -1) < size ? places : places.filter((place) => place < size))
