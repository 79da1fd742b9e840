/**
 * Instruments: what is forbidden, enforced and watched, from when to when, as versioned data; and a transfer held against it.
 *
 * Three clocks, never mixed. Answers are conditional. Format and rules: spec/instruments.md.
 * @module
 */
export { builtIn } from './built-in.ts'
export { builtInMeasure, builtInName, builtInVersion } from './built-in-measures.ts'
export type { Side, TransferFacts, TransferredItem } from './facts.ts'
export { heldAgainst, heldMeasure, type Bearing, type HeldAgainst, type HeldMeasure, type OnItsClock } from './held-against.ts'
export { heldTime, type HeldTime } from './held-time.ts'
export { inForce, type InForce } from './in-force.ts'
export { findMeasure, formatRegister, parseRegister, withBuiltIn, type ParsedRegister, type RegisterCode } from './parse-register.ts'
export { citationOf, isVerified, versionOf } from './citation.ts'
export { checkedFields, clocks, directions, registerFormat, statuses } from './register.ts'
export type { CheckedField, Clock, Disagreement, Exception, Measure, Regime, Register, RegisterEvent, RegisterSource, Vote } from './register.ts'
export { transferFacts } from './transfer-facts.ts'
export type { ConditionState, MeasureCondition } from './scope.ts'
export { inferredWords, timeWords, uncheckedWords } from './wording.ts'
