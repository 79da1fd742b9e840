/**
 * Sameness of parties and craft: candidates, and what people decided.
 * @module
 */
export { sameCandidates, usualLeast, type Candidate, type CandidateOptions, type Candidates, type Standing } from './candidates.ts'
export { joinedRecord, type JoinedRecord } from './joined-record.ts'
export { numberConflicts, numberEvidence, type NumberEvidence, type NumberRelation } from './number-evidence.ts'
export { partyRecords, type PartyRecord, type RecordName, type RecordNumber } from './party-record.ts'
