/**
 * Server: the app over HTTP, and what it shares with the command line: recording, publishing, lookup.
 * @module
 */
export { receiptView } from './custody-routes.ts'
export { createApp, type AppOptions } from './app.ts'
export { openLogAtHand, type LogAtHand } from './log-at-hand.ts'
export { LogUnread } from './log-reading.ts'
export { findStatement, type Found } from './lookup.ts'
export { evidenceFiles, evidenceFolder, type EvidenceFolder, type EvidenceSource } from './evidence-folder.ts'
export { checkSheet, importSheet, type ImportAnswer, type Imported, type Importer, type ImportOptions } from './importing.ts'
export { keysOf, type LogKey } from './keys.ts'
export { sealPixels, type SealRefusal } from './pixel-seals.ts'
export { redact, type Redaction, type RedactionRefusal, type RedactionRequest } from './redacting.ts'
export { publish, previewOf, type Previewed, type Published } from './publishing.ts'
export { record, type Recorded, type RecordOptions } from './recording.ts'
export { audiences, type Audience, type Choices } from './selection.ts'
export { startServer, type Server, type ServingOptions } from './serving.ts'
export { sweptAfter, unsealed, type Unsealed } from './sweeping.ts'
export { leakMessage } from './withholding.ts'
export { type RuleName, withholdingRules } from './withholding-rules.ts'
export { verifyWithFinding } from './verifying.ts'
