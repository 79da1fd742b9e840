/**
 * Figure: a number or table that says what it counts, on which base, from which sample, and where it is cut off.
 *
 * There is no figure without notes: the type asks for at least one on the sample and one on truncation, and only `figure` makes one.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import { noteSentences, type FigureName, type GroupName, type NoteName, type ReasonName, type UnitName } from './figure-names.ts'
import type { Distribution } from './distribution.ts'
import type { Matrix } from './matrix.ts'
import type { Survival } from './survival.ts'

/** Values are numbers, days, and words of a source as they stand. */
export interface Note { readonly code: NoteName; readonly values: Readonly<Record<string, string | number>> }
export type Notes = readonly [Note, ...Note[]]

export const note = (code: NoteName, values: Note['values'] = {}): Note => ({ code, values })

/** In English. */
export const noteText = ({ code, values }: Note): string => noteSentences[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** What was looked at and is not counted, with the first statements of it in the order of the log. */
export interface LeftOut { readonly reason: ReasonName; readonly count: number; readonly statements: readonly StatementId[] }

/** `counted` and all that is left out are together everything that was looked at. */
export interface Base { readonly unit: UnitName; readonly counted: number; readonly leftOut: readonly LeftOut[] }

/** Each row with a number for each column; `share`: of the base of the figure, of which unit the first column is. */
export interface Counts {
  readonly kind: 'counts'
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly values: readonly number[]; readonly share: number | null }[]
  /** Rows whose share is a lower bound. */
  readonly lowerBounds: readonly string[]
}

/** Two readings of dates that are no single day; the same where all are. */
export interface SurvivalPair { readonly kind: 'survival'; readonly shortest: Survival; readonly longest: Survival }

export type Content = Counts | SurvivalPair | ({ readonly kind: 'distribution' } & Distribution) | ({ readonly kind: 'matrix' } & Matrix)

declare const noted: unique symbol

export interface Figure<C extends Content = Content> {
  readonly [noted]: true
  readonly name: FigureName
  readonly group: GroupName
  readonly base: Base
  readonly sampling: Notes
  readonly truncation: Notes
  /** How it is computed, where that has to be known. */
  readonly method: readonly Note[]
  readonly content: C
}

export type FigureParts<C extends Content = Content> = Omit<Figure<C>, typeof noted>

/** The only way to a figure. */
export const figure = <C extends Content>(parts: FigureParts<C>): Figure<C> => parts as Figure<C>

/** Name and group, by which a figure is asked for. */
export const figureId = ({ name, group }: Pick<Figure, 'name' | 'group'>): string => `${name}.${group}`

/** Most statements that are named of what is left out; the count is of all. */
const mostNamed = 50

/** Collects what is not counted, by reason, in the order in which reasons first come up. */
export class LeftOutList {
  private readonly byReason = new Map<ReasonName, { count: number; statements: StatementId[] }>()
  add(reason: ReasonName, statement: StatementId): void {
    const known = this.byReason.get(reason) ?? { count: 0, statements: [] }
    this.byReason.set(reason, known)
    known.count++
    if (known.statements.length < mostNamed) known.statements.push(statement)
  }
  list(): LeftOut[] {
    return [...this.byReason].map(([reason, { count, statements }]) => ({ reason, count, statements }))
  }
}
