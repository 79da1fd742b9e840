/**
 * Receipt of a hand-over: made of statements, of those that are sealed and of those that a draft comes to alike, so that both have one digest.
 * @module
 */
import { kinds, world as worldOf, type AnyStatement, type KindName, type StatementId, type World } from '@proofmark/core/statements'
import { holderOf } from './holder.ts'
import type { Receipt } from './receipt.ts'
import { thingOf } from './thing.ts'

/** `null`: no such hand-over counts now. A thing that it names and that does not count, or is not here, is listed as that. */
export function receiptOf(world: World, id: StatementId): Receipt | null {
  const fields = world.get(id, 'custody')?.fields
  if (fields === undefined) return null
  const things = fields.of.map((of) => ({ of, thing: thingOf(world, of) }))
  return {
    handOver: id, from: holderOf(world, fields.from, fields.fromText)?.name ?? '', to: holderOf(world, fields.to, fields.toText)?.name ?? '',
    when: fields.when ?? '', place: fields.place?.text ?? '', why: fields.why ?? '', seal: fields.seal ?? '',
    things: things.flatMap(({ of, thing }) => (thing === null ? [`${of}, withdrawn or not here`] : hasFile(thing.file) ? [] : [[thing.kind, thing.label ?? thing.id.slice(0, 8), thing.description].filter((part) => part !== '').join(' ')])),
    files: things.flatMap(({ thing }) => (thing !== null && hasFile(thing.file) ? [{ sha256: thing.file.sha256, name: thing.file.name ?? '' }] : [])),
  }
}

/** Lines that a draft comes to. `null`: the draft has no such hand-over, or what it says of it could not be sealed as it stands. */
export function receiptOfLines(lines: readonly { readonly kind: KindName; readonly id: StatementId; readonly fields: object }[], id: StatementId): Receipt | null {
  const statements = lines.flatMap(({ kind, id: own, fields }) => {
    const parsed = kinds[kind].schema.safeParse(fields)
    return parsed.success ? [{ id: own, kind, version: kinds[kind].version, index: null, fields: parsed.data, hidden: [] } as unknown as AnyStatement] : []
  })
  return receiptOf(worldOf(statements), id)
}

/** A hash that is withheld or erased names no file. */
const hasFile = <T extends { readonly sha256: string | null }>(file: T | null): file is T & { readonly sha256: string } => file !== null && file.sha256 !== null
