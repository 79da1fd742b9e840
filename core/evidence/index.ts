/**
 * Evidence: fields that can be shown or withheld one by one, the notes that commit to them, bags and packages.
 *
 * Redaction leaves the rest verifiable. Nothing here needs a schema of statement kinds, a disk or a network, so
 * that the verifier runs in any browser and stays small.
 * @module
 */
export { type Disclosure, type DisclosureCode, disclosureDigest, isDigest, isFieldPath, makeDisclosure, maxDisclosureSize, openDisclosure, saltSize } from './disclosure.ts'
export { formatStatementText, isStatementId, kindOf, type ParsedStatement, parseStatementNote, type StatementBody, statementHeader, type StatementNoteCode } from './statement-note.ts'
