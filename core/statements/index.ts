/**
 * Statements: who says what, of what, when, on which basis.
 * @module
 */
export * from './statement.ts'
export { once } from './once.ts'
export * from './world.ts'
export * from './kinds/index.ts'
export { requirements } from './kinds/procedure.ts'
export { claim, makerRoles, type Claim, type ItemCondition } from './claim.ts'
export { claimTypes, type ClaimInput, type ClaimType } from './claim-inputs.ts'
export { committedPaths, commitFields, openFields } from './committed-fields.ts'
export { bulkPlan, type BulkChange, type BulkRow } from './bulk-plan.ts'
export { doubtfulDates, type DoubtfulDate } from './doubtful-dates.ts'
export { fieldInputs, type FieldInput } from './field-inputs.ts'
export { fieldTypes, type FieldType } from './field-types.ts'
export { handlingOf, handlings, isBeyond, isHandling, narrowest, worldUpTo, type Handling } from './handling.ts'
export { historyOf, isSame, type FieldChange, type Version } from './history.ts'
export { isWithheld as isJudgementWithheld, latestJudgements, pairKey } from './latest-judgements.ts'
export { sameRecords, type Contradiction, type Member, type SameRecords } from './same-records.ts'
export { mapReferences, referencesOf, type Reference } from './reference.ts'
export { isVisible, longestSealedName, unfitName, type UnfitName } from './unfit-names.ts'
export { readStatementFile, type Draft, type FileSurroundings, type Known, type Problem, type ProblemCode } from './statement-file.ts'
