/**
 * Evidence: fields that can be shown or withheld one by one, the notes that commit to them, bags and packages.
 *
 * Redaction leaves the rest verifiable. Nothing here needs a schema of statement kinds, a disk or a network, so
 * that the verifier runs in any browser and stays small.
 * @module
 */
export { type Disclosure, type DisclosureCode, disclosureDigest, isDigest, isFieldPath, makeDisclosure, maxDisclosureSize, openDisclosure, saltSize } from './disclosure.ts'
export { formatStatementText, isStatementId, kindOf, type ParsedStatement, parseStatementNote, type StatementBody, statementHeader, type StatementNoteCode } from './statement-note.ts'
export { answersOf, type AskedSignature, signaturesIn } from './ahead.ts'
export { isAnchorName, readAnchors, type StampReader, type StampReading } from './anchor-words.ts'
export { type BagAnswer, type BagCode, type BagProblem, checkBag, formatBag } from './bag.ts'
export { useCrc32 } from './crc32.ts'
export { type HistoricKey, isValidAt, type KeyFault, type KeyFaultCode, keyHistory, type KeyWord } from './key-history.ts'
export { isKeyKind, type KeyRole, keyRoles, maySign, roleOf } from './key-roles.ts'
export { leaks, repeats, shortestSearched, stringsIn } from './leak.ts'
export { buildPayload, finishPackage, packageFormat, type PackagedAnchor, type PackagedKey, type PackagedStatement, type PayloadParts, type PublicationParts } from './package.ts'
export { certificatesIn } from './pem.ts'
export { stampReader } from './stamp-reader.ts'
export { type MaskCode, type PictureMask, tilesTouched } from './picture-mask.ts'
export { formatPng, parsePng, type PictureCode, pngRows } from './picture-png.ts'
export { checkPicture, formatPictureProof, parsePictureProof, type PictureAnswer, pictureFormat, type PictureProof, type PictureProofCode, type ProvedTile, type TileStatus } from './picture-proof.ts'
export { blackOut, isPictureSize, mostPixels, type Picture, pictureRoot, type PictureSize, tileArea, type TileArea, tileGrid, tileHash, tilePixels, tileSide } from './picture-tiles.ts'
export { type CheckRaw, type HashName, type RawAlgorithm, type RawQuestion } from './raw-signature.ts'
export { checkTimestamp, type Timestamp, type TimestampAnswer, type TimestampQuestion } from './timestamp.ts'
export { type TimestampCode } from './timestamp-code.ts'
export { type TimestampTime } from './timestamp-info.ts'
export { formatTimestampRequest, readTimestampResponse, type TimestampRequest, type TimestampResponse } from './timestamp-request.ts'
export { parseReaderTrust, type ReaderTrust, type ReaderTrustCode, type ReadTrust } from './reader-trust.ts'
export { type Existed, tellEnd, type TimeEnd, utcText } from './time-words.ts'
export { growthOfReplacement, holdAgainstNewer, holdPackages, type JudgedPackage, type LaterStatement, type NewerAnswer, type NewerCode, type NewerEvidence, type NewerPart, type NewerPartName } from './newer.ts'
export { type Change, type ChangeCode } from './newer-changes.ts'
export { formatReplaces, parseReplaces, type Replaces, replacesFormat } from './replaces.ts'
export { notProved, type PartName, type PartStatus, type Verdict, type VerdictPart, type VerifiedPicture, type VerifiedStatement } from './verdict.ts'
export { verifyPackage, type VerifyOptions } from './verify.ts'
export { verifyText } from './verify-text.ts'
export { type Entries, unzip, zip, type ZipCode } from './zip.ts'
