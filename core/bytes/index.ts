/**
 * How a value becomes bytes, in one way only: hex, base64, UTF-8, SHA-256, canonical JSON, DER.
 *
 * Every decoder is strict: what it accepts prints back identically. It knows no word of the domain.
 * @module
 */
export { counted, withArticle } from './article.ts'
export { type Bytes, concatBytes, equalBytes, isBytes } from './byte-array.ts'
export { fromHex, toHex } from './hex.ts'
export { fromBase64, fromBase64Url, textToBase64Url, toBase64, toBase64Url, useBase64, type NativeBase64 } from './base64.ts'
export { fromUtf8, utf8 } from './utf8.ts'
export { hashingOnce, sha256, sha256OfText, startSha256, useSha256, type NativeSha256, type RunningSha256 } from './sha256.ts'
export { type Canonical, type CanonicalCode, canonicalBytes, canonicalText, type Json, maxDepth, parseCanonical } from './canonical-json.ts'
export { type JsonCode, type JsonPlace, type JsonText, parseJson } from './json-text.ts'
export { type Der, type DerCode, derTag, formatDer, parseDer, type ReadDer, writeDer } from './der.ts'
export { type DerTime, readDerTime } from './der-time.ts'
export { formatInteger, formatOid, hexOfInteger, oidText, smallInteger } from './der-value.ts'
export { invariant } from './invariant.ts'
