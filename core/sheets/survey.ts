/**
 * Survey: all rows looked at before any is sealed: keys that stand twice, labels, what refers to what, and which rows cannot land because another does not.
 * @module
 */
import { sha256OfText, type Json } from '@proofmark/core/bytes'
import type { KindName, StatementId } from '@proofmark/core/statements'
import type { RowPlan } from './row-plan.ts'
import { idOfHandle, shownReference } from './row-handle.ts'
import { rowProblem, type RowProblem } from './row-problem.ts'
import type { Targets } from './statement-check.ts'

/** `kind`: `null` where the row does not land. */
interface Labelled { readonly row: number; readonly id: StatementId; readonly kind: KindName | null }
interface KeyedRow { readonly row: number; readonly content: string; isTwice: boolean }

export interface SealedTargets { byId(id: StatementId): { readonly kind: string } | undefined; byLabel(label: string): readonly { readonly id: StatementId; readonly kind: string }[] }

/** Rows come in their order, first all to `see`, then all to `judge`; after `close`, `refusals` is complete. Memory: a few hundred bytes a row. */
export class Survey {
  /** Of the row by its number: why it does not land, beyond what its own plan says. */
  readonly refusals = new Map<number, readonly RowProblem[]>()
  private readonly keys = new Map<string, KeyedRow>()
  private readonly labels = new Map<string, Labelled[]>()
  /** Labels that several ids have: rows that share a statement have one of it, and are many. */
  private readonly contested = new Set<string>()
  private readonly needs = new Map<number, readonly string[]>()
  private readonly wholes = new Map<StatementId, { readonly row: number; readonly whole: StatementId }>()
  private readonly sealed: SealedTargets

  constructor(sealed: SealedTargets) {
    this.sealed = sealed
  }

  see(plan: RowPlan): void {
    if (plan.problems.some(({ isNote }) => !isNote)) this.refuse(plan.number, plan.problems.filter(({ isNote }) => !isNote))
    if (plan.key !== null && !this.isFirst(plan, plan.key)) return
    const made = plan.statements.flatMap(({ label, handle, id, kind }) => [label, handle].flatMap((each) => (each === null ? [] : [{ label: each, id, kind: kind as KindName | null }])))
    for (const { label, ...named } of made.length > 0 ? made : plan.labels.map((label) => ({ label, id: '', kind: null }))) {
      const known = this.labels.get(label)
      if (known === undefined) this.labels.set(label, [{ row: plan.number, ...named }])
      else {
        if (known[0]!.id !== named.id) this.contested.add(label)
        known.push({ row: plan.number, ...named })
      }
    }
    const needs = plan.statements.flatMap(({ fields }) => [...labelsIn(fields)])
    if (needs.length > 0) this.needs.set(plan.number, needs)
  }

  /** Whether the key stands here for the first time; two rows of one key that differ are both refused: neither is chosen. */
  private isFirst({ number, content, keyText }: RowPlan, key: string): boolean {
    const [digest, said] = [sha256OfText(key), sha256OfText(content)]
    const first = this.keys.get(digest)
    if (first === undefined) { this.keys.set(digest, { row: number, content: said, isTwice: false }); return true }
    if (first.content === said) { this.refuse(number, [rowProblem('duplicate-row', '', 'a row that says something new', `the same as in row ${first.row}`)]); return false }
    if (!first.isTwice) this.refuse(first.row, [rowProblem('key-twice', '', 'a key that one row has', `${keyText}, in row ${number} as well, which says otherwise`)])
    first.isTwice = true
    this.refuse(number, [rowProblem('key-twice', '', 'a key that one row has', `${keyText}, in row ${first.row} as well, which says otherwise`)])
    return false
  }

  /** References of a row lead into this file and to what is sealed. */
  targets(plan: RowPlan): Targets {
    return {
      byId: (id) => plan.statements.find((own) => own.id === id) ?? this.sealed.byId(id),
      byLabel: (label) => {
        const here = this.labels.get(label) ?? []
        // Rows that share a statement are one target.
      const landing = [...new Map(here.flatMap(({ row, id, kind }) => (kind === null || this.refusals.has(row) ? [] : [[id, { id, kind }] as const]))).values()]
        return here.length > 0 ? (landing.length === 0 ? 'refused' : landing) : this.sealedBy(label)
      },
    }
  }

  private sealedBy(label: string): ReturnType<SealedTargets['byLabel']> {
    const id = idOfHandle(label)
    const known = id === null ? undefined : this.sealed.byId(id)
    return id === null ? this.sealed.byLabel(label) : known === undefined ? [] : [{ id, kind: known.kind }]
  }

  /** `problems`: of its statements, checked and compared. `wholes`: of its items, what they are part of. */
  judge(plan: RowPlan, problems: readonly RowProblem[], wholes: readonly (readonly [item: StatementId, whole: StatementId])[]): void {
    const taken = plan.statements.flatMap(({ label, id, name }) => {
      const here = label !== null && (this.contested.has(label) || this.labels.get(label)?.[0]?.id !== id) ? this.labels.get(label) : undefined
      const other = label === null ? undefined : (here?.find((each) => each.id !== id && each.id !== '') ?? this.sealed.byLabel(label).find((each) => each.id !== id))
      return other === undefined ? [] : [rowProblem('label-taken', `${name}/label`, 'a label that no other statement has', 'row' in other ? `${label}, of row ${other.row} as well` : `${label}, of ${other.id}`)]
    })
    this.refuse(plan.number, [...problems.filter(({ isNote, code }) => !isNote && code !== 'reference-refused'), ...taken])
    for (const [item, whole] of wholes) this.wholes.set(item, { row: plan.number, whole })
  }

  /** What is refused takes along what refers to it, as often as that goes on; items that are part of themselves go too. */
  close(wholeOf: (id: StatementId) => StatementId | null): void {
    const cyclic: (readonly [row: number, whole: StatementId])[] = []
    for (const [item, { row }] of this.wholes) {
      const seen = new Set([item])
      for (let whole = this.wholeHere(item) ?? null; whole !== null; whole = this.wholeHere(whole) ?? wholeOf(whole)) {
        if (seen.has(whole)) { cyclic.push([row, whole]); break }
        seen.add(whole)
      }
    }
    for (const [row, whole] of cyclic) this.refuse(row, [rowProblem('part-of-cycle', 'partOf', 'a whole that is not, through others, part of this item', whole)])
    for (let before = -1; before !== this.refusals.size;) {
      before = this.refusals.size
      for (const [row, needs] of this.needs) {
        if (this.refusals.has(row)) continue
        const lost = needs.find((label) => { const here = this.labels.get(label); return here !== undefined && here.every((each) => this.refusals.has(each.row)) })
        if (lost !== undefined) this.refuse(row, [rowProblem('reference-refused', '', 'a reference to a row that lands', `${shownReference(`#${lost}`)}, of row ${this.labels.get(lost)![0]!.row}, which does not`)])
      }
    }
  }

  /** The last row that this one refers to, itself included. */
  lastNeeded(row: number): number {
    return Math.max(row, ...(this.needs.get(row) ?? []).flatMap((label) => firstOfEach((this.labels.get(label) ?? []).filter((each) => !this.refusals.has(each.row)))))
  }

  private wholeHere(item: StatementId): StatementId | undefined {
    const here = this.wholes.get(item)
    return here === undefined || this.refusals.has(here.row) ? undefined : here.whole
  }

  private refuse(row: number, problems: readonly RowProblem[]): void {
    if (problems.length > 0) this.refusals.set(row, [...(this.refusals.get(row) ?? []), ...problems])
  }
}

/** Of rows that share a statement the first one seals it. */
const firstOfEach = (labelled: readonly Labelled[]): number[] => [...Map.groupBy(labelled, ({ id }) => id).values()].map(([first]) => first!.row)

function* labelsIn(value: Json): Iterable<string> {
  if (typeof value === 'string') { if (value.startsWith('#')) yield value.slice(1) }
  else if (Array.isArray(value)) for (const each of value) yield* labelsIn(each)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* labelsIn(each)
}
