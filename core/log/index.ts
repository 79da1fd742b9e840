/**
 * A log that can only grow, as proofs: tree hashes, paths, tiles, signed notes, checkpoints.
 *
 * Bytes in, proofs out; what the bytes mean is not known here. Foreign input never throws: it is answered
 * with a code. Nothing here signs: `noteSignedText`, `cosignatureText` and `signatureLine` serve a signer
 * outside.
 * @module
 */
export { emptyRoot, hashSize, hashesOf, isHash, isSize, leafHash, nodeHash, type ReadHash, rootOf, treeRoot } from './tree-hash.ts'
export { checkInclusion, type Inclusion, type InclusionCode, inclusionSteps, type InclusionStep, proveInclusion } from './inclusion.ts'
export { checkConsistency, type Consistency, type ConsistencyCode, proveConsistency } from './consistency.ts'
export { type CompleteSubtree, Frontier } from './frontier.ts'
export { checkTile, formatTile, parseTile, parseTilePath, type TileCode, tileHashes, type TileName, tilePath, tilesBetween, tileWidth } from './tile.ts'
export { formatEntryBundle, maxEntrySize, parseEntryBundle } from './entry-bundle.ts'
export { admitSignature, checkSignature, isPublicKey, type SignatureAnswers, useEd25519, withSignatures } from './signature.ts'
export { formatVerifierKey, isKeyName, type KeyCode, noteKeyId, parseVerifierKey, signatureType, type VerifierKey, verifierKey } from './key.ts'
export { formatNote, maxNoteSize, type Note, type NoteCode, type NoteSignature, noteSignedText, parseNote, signatureLine } from './note.ts'
export { type VerificationCode, type VerifiedNote, type VerifiedSignature, verifyNote } from './verification.ts'
export { type Checkpoint, type CheckpointCode, formatCheckpoint, type Head, parseCheckpoint, parseDecimal } from './checkpoint.ts'
export { checkCosignature, type CosignatureCode, cosignatureText, formatCosignature } from './cosignature.ts'
export { checkProof, formatProof, type LogProof, type LogProofCode, parseProof } from './log-proof.ts'
export { maxPolicySize, parsePolicy, type Policy, type PolicyCode, type PolicyGroup, type PolicyKey, type PolicyLog, type PolicyWitness } from './policy.ts'
export { checkQuorum, type Cosigned, isQuorum, type QuorumAnswer, type QuorumCode } from './quorum.ts'
export { compareCheckpoints, type Comparison, type Growth, type SplitViewCode } from './split-view.ts'
