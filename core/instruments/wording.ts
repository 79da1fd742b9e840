/**
 * Wording: the sentence that an answer allows. Conditional always: that a transfer would be forbidden says nothing of whether it took place or who is to blame.
 * @module
 */
import type { Bearing } from './held-against.ts'
import type { HeldTime } from './held-time.ts'
import { citationOf } from './citation.ts'
import type { TransferFacts } from './facts.ts'
import type { Measure } from './register.ts'
import type { MeasureCondition } from './scope.ts'

/** Completes "The measure was …" for a transfer on its dates. */
export const timeWords: Readonly<Record<HeldTime, string>> = {
  throughout: 'in force throughout',
  'in-part': 'in force on some of these days and not on others',
  possibly: 'possibly in force: that depends on days that are uncertain',
  not: 'not in force then',
  disputed: 'in force throughout according to some, and not at all according to others',
  'check-renewal': 'past its last recorded term: whether it was renewed must be looked up',
  unknown: 'in force for a term that is not recorded',
}

/** "Not checked against the text: paragraph." follows every sentence on a row that nobody verified; empty otherwise. */
export const uncheckedWords = ({ unverified }: Measure): string => (unverified.length === 0 ? '' : ` Not checked against the text: ${unverified.join(', ')}.`)

/** `inferred`: on which days it is held, where nobody stated any. */
export const saysOf = (measure: Measure, time: HeldTime, bearing: Bearing, conditions: readonly MeasureCondition[], inferred: string | null = null): string =>
  sentenceOf(measure, time, bearing, conditions, inferred) + (inferred === null ? '' : ` Held on ${inferred}.`) + uncheckedWords(measure)

/** "days inferred from what it carried, 2023-06-01 to 2024-01-02, by the word of Example Works". */
export const inferredWords = ({ whenWords, whenFrom: { by } }: Pick<TransferFacts, 'whenWords' | 'whenFrom'>): string =>
  `days inferred from what it carried, ${whenWords ?? 'not bounded'}${by.length === 0 ? '' : `, by the word of ${list(by)}`}`

function sentenceOf(measure: Measure, time: HeldTime, bearing: Bearing, conditions: readonly MeasureCondition[], inferred: string | null): string {
  const by = citationOf(measure)
  const open = conditions.filter(({ state }) => state === 'open').map((each) => each.if)
  const failing = conditions.filter(({ state }) => state === 'fails')
  const ifs = [...(inferred === null || time !== 'throughout' ? [] : ['it took place on the days that its items leave']), ...timeIfs(measure, time), ...open, ...(measure.unverified.length === 0 ? [] : ['the row is right as it is recorded'])]
  switch (bearing) {
    case 'would': return `Would be forbidden by ${by}, ${timeWords[time]}; no condition that is recorded here is open.`
    case 'if': return `Would be forbidden by ${by}, ${timeWords[time]}, if ${ifs.join('; and if ')}.`
    case 'cannot-say': return `Whether ${by} would forbid it cannot be said: ${timeWords[time]}.`
    case 'would-not': return time === 'not'
      ? `Would not be forbidden by ${by}: ${timeWords[time]}.`
      : `Would not be forbidden by ${by}: not met is that ${failing.map((each) => `${each.if} (${each.because})`).join('; and that ')}.`
  }
}

function timeIfs({ assertedBy, disputedBy }: Measure, time: HeldTime): readonly string[] {
  const dispute = disputedBy.length === 0 ? [] : [`it had effect, as ${list(assertedBy)} say and ${list(disputedBy)} dispute`]
  return time === 'throughout' || time === 'disputed' ? dispute : ['it took place while the measure was in force', ...dispute]
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'some' : names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
