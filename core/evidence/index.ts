/**
 * Evidence: fields that can be shown or withheld one by one, the notes that commit to them, bags and packages.
 *
 * Redaction leaves the rest verifiable. Nothing here needs a schema of statement kinds, a disk or a network, so
 * that the verifier runs in any browser and stays small.
 * @module
 */
export { type Disclosure, type DisclosureCode, disclosureDigest, isDigest, isFieldPath, makeDisclosure, maxDisclosureSize, openDisclosure, saltSize } from './disclosure.ts'
export { formatStatementText, isStatementId, kindOf, type ParsedStatement, parseStatementNote, type StatementBody, statementHeader, type StatementNoteCode } from './statement-note.ts'
export { type BagAnswer, type BagCode, type BagProblem, checkBag, formatBag } from './bag.ts'
export { leaks, repeats, shortestSearched, stringsIn } from './leak.ts'
export { buildPayload, finishPackage, packageFormat, type PackagedKey, type PackagedStatement, type PayloadParts, type PublicationParts } from './package.ts'
export { notProved, type PartName, type PartStatus, type Verdict, type VerdictPart, type VerifiedStatement } from './verdict.ts'
export { verifyPackage, type VerifyOptions } from './verify.ts'
export { verifyText } from './verify-text.ts'
export { type Entries, unzip, zip, type ZipCode } from './zip.ts'
