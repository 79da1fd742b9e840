/**
 * What the screen of instruments and the panel of a transfer show: rows of registers as they stand, each with the answer for the date that was asked.
 * @module
 */
import type { Link, PositionView } from '@proofmark/core/findings'
import type { HeldMeasure, HeldTime, InForce, Measure, Regime, Register } from '@proofmark/core/instruments'

export interface MeasureView {
  /** Name and day of its register. */
  readonly register: string
  readonly measure: Measure
  readonly citation: string
  /** Days for drawing: the earliest begin and the latest end; `null`: not recorded, or none. */
  readonly begins: string | null
  readonly ends: string | null
  /** For the date that was asked; `null`: none was. */
  readonly inForce: InForce | null
}

export interface InstrumentsView {
  readonly registers: readonly (Omit<Register, 'measures' | 'regimes' | 'format'> & { readonly version: string; readonly isBuiltIn: boolean })[]
  readonly regimes: readonly (Regime & { readonly register: string })[]
  readonly measures: readonly MeasureView[]
  /** The date that was asked, and `false` where it is none. */
  readonly on: string | null
  readonly isDate: boolean
  /** Files of registers in this data folder that could not be read. */
  readonly unread: number
  /** Claims of findings that name a measure, in the order of sealing. */
  readonly claims: readonly MeasureClaim[]
}

/** A finding says that a measure would have forbidden a transfer; `from`: who has the register of the version that it names. */
export interface MeasureClaim {
  readonly finding: { readonly id: string; readonly title: string }
  readonly register: string
  readonly measure: string
  /** `built-in`: it comes with the program; `own`: kept here, so that nothing is established by it; `none`: another day of it, or none, is at hand. */
  readonly from: 'built-in' | 'own' | 'none'
}

export interface ClockView { readonly register: string; readonly measure: Measure; readonly citation: string; readonly time: HeldTime }

/** A transfer against all registers. */
export interface ProhibitionsView {
  readonly transfer: { readonly id: string; readonly label: string | null; readonly title: string }
  /** Its own note, and what parties say of it, each in its words: who denies or disputes it stands beside what would have forbidden it. */
  readonly note: string | null
  readonly positions: readonly PositionView[]
  readonly when: string | null
  readonly whenIs: 'stated' | 'supposed' | 'inferred' | 'not-said'
  /** Of an inference: whose word it hangs on, and which statements; else empty. */
  readonly whenBy: readonly string[]
  readonly whenBecause: readonly Link[]
  readonly registers: readonly { readonly version: string; readonly title: string; readonly isBuiltIn: boolean }[]
  /** Registers of this data folder that could not be read, so that nothing was held against them. */
  readonly unread: number
  readonly prohibitions: readonly (HeldMeasure & { readonly citation: string; readonly sources: readonly SourceLine[] })[]
  readonly authorities: readonly ClockView[]
  readonly mandates: readonly ClockView[]
  readonly apart: readonly { readonly register: string; readonly measure: string; readonly because: string }[]
}

export interface SourceLine { readonly publisher: string; readonly url: string; readonly date: string | null; readonly read: string }

/** A register as it was kept; `isReplaced`: one of the same name was here before. */
export interface RegisterKept { readonly name: string; readonly version: string; readonly isReplaced: boolean }
