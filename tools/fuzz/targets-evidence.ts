/**
 * Targets of core/evidence: what is taken prints back; no changed package is green; a finding is computed again in bounded time.
 * @module
 */
import { deflateSync } from 'node:zlib'
import { equalBytes, fromHex, utf8 } from '@proofmark/core/bytes'
import {
  checkBag, checkPicture, fileTells, formatBag, formatPictureProof, formatPng, formatStatementText, lookInside, makeDisclosure, openDisclosure, parseGridReference, parsePictureProof, parsePng, parseStatementNote, pngRows, tilesTouched, unzip, verifyPackage, zip, type PictureMask,
} from '@proofmark/core/evidence'
import { formatNote } from '@proofmark/core/log'
import { parseManifestLine } from '../../core/evidence/bag-manifest.ts'
import { decodeTagFile, linesOf, parseDeclaration, parseInfo } from '../../core/evidence/bag-text.ts'
import { exampleRecord } from '../../core/evidence/example-package.suite.ts'
import { exampleSeal, invented, redactedExample, tilesWith } from '../../core/evidence/example-picture.suite.ts'
import { box, film, filmOf, heic, movieHeader, userText } from '../../core/evidence/inside/example-bmff.suite.ts'
import { caseFiles } from '../../service/server/withheld-case.suite.ts'
import { checkFields } from '../../core/evidence/field-check.ts'
import { asBytes, exampleFiles, exampleNotes, examplePackage, members, vectors } from './seeds.ts'
import { answerOf, codesOf, require, type Target } from './target.ts'

const noteCodes = codesOf('core/log/note.ts')
const readers = ['ok', 'refused']
const recompute = (_: unknown, finding: string) => exampleRecord(finding)
const verdicts = ['holds', 'fails', 'incomplete']
let whole: Uint8Array | null = null
const original = () => (whole ??= examplePackage())

/** Never green but for the package itself. Told by its status; a fault of the verifier is a finding even so. */
function judged(bytes: Uint8Array): string {
  const { status, ok, parts } = verifyPackage(bytes, { recompute })
  require(ok === (status === 'holds'), 'ok says what the status says')
  require(!ok || equalBytes(bytes, original()), 'a changed package is not green')
  const failed = parts.find(({ code }) => code === 'verifier-failed')
  require(failed === undefined, `the verifier itself does not fail: ${failed?.text}`)
  return status
}

const bagSeeds = () => vectors('evidence', 'bag').map(({ files }) => new Map(Object.entries(files as Record<string, string | null>).flatMap(([path, text]) => (text === null ? [] : [[path, utf8(text)] as const]))))

export const evidenceTargets: readonly Target[] = [
  {
    name: 'disclosure', answers: ['ok', ...codesOf('core/evidence/disclosure.ts')],
    seeds: () => { const lines = members(vectors('evidence', 'disclosure'), 'disclosure'); return [...lines, ...lines.map((line) => Buffer.from(line, 'base64url').toString())] },
    run: (given: string) => {
      // Half of the seeds are JSON, so that changes reach what is inside.
      const line = given.startsWith('[') ? Buffer.from(given).toString('base64url') : given
      const opened = openDisclosure(line)
      require(!opened.ok || makeDisclosure(opened.salt, opened.path, opened.value) === line, 'prints back')
      return answerOf(opened)
    },
  },
  {
    name: 'fields', answers: ['ok', 'lines-malformed', 'disclosure-malformed', 'digest-differs', 'field-twice', 'field-unaccounted', 'field-unknown'],
    seeds: () => vectors('evidence', 'fields').map(({ d, disclosures, withheld }) => ({ d, disclosures: utf8(disclosures as string), withheld: typeof withheld === 'string' ? utf8(withheld) : undefined })),
    // `d` comes from a note that was parsed.
    run: (given: { d: Record<string, string>; disclosures: Uint8Array; withheld: Uint8Array }) => answerOf(checkFields(typeof given?.d === 'object' && given.d !== null ? given.d : {}, given?.disclosures, given?.withheld)),
  },
  {
    name: 'statement-note', answers: ['ok', ...noteCodes, ...codesOf('core/evidence/statement-note.ts')], seeds: () => [...exampleNotes(), ...asBytes(members(vectors('evidence', 'note'), 'note'))],
    run: (given: Uint8Array) => {
      const parsed = parseStatementNote(given)
      if (parsed.ok) require(equalBytes(formatNote(parsed.note), given) && formatStatementText(parsed.body) === parsed.note.text, 'prints back')
      return answerOf(parsed)
    },
  },
  {
    name: 'zip', answers: ['ok', 'other', ...codesOf('core/evidence/zip.ts')], seeds: () => [...vectors('evidence', 'zip').map(({ hex }) => fromHex(hex as string)!), original()],
    run: (given: Uint8Array) => {
      const opened = unzip(given)
      if (!opened.ok) return opened.code
      if (opened.isCanonical) require(equalBytes(zip(opened.entries), given), 'prints back')
      return opened.isCanonical ? 'ok' : 'other'
    },
  },
  {
    name: 'look-inside', answers: ['read', 'unread'],
    seeds: () => [
      film(), filmOf('qt  ', movieHeader(5), box('udta', userText('\xa9xyz', '+48.1234+037.5434/'))), heic(utf8('II*\0\x08\0\0\0\0\0\0\0\0\0'), utf8('<x xmp:CreateDate="2124-08-18"/>')), ...Object.values(caseFiles).map((file) => new Uint8Array(file)), ...vectors('evidence', 'zip').map(({ hex }) => fromHex(hex as string)!),
    ],
    run: (given: Uint8Array) => {
      const inside = lookInside(given)
      require(fileTells(inside).length <= inside.traits.length + inside.unread.length, 'each field is told once')
      return inside.unread.length === 0 ? 'read' : 'unread'
    },
  },
  {
    name: 'grid-reference', answers: ['ok', ...codesOf('core/evidence/grid-reference.ts')], seeds: () => ['4QFJ1234567890', '37U DQ 1234 5678', '17T 630084 4833438', '37U 390000.5 5320000.25'],
    run: (given: string) => {
      const read = parseGridReference(given)
      require(!read.ok || (Math.abs(read.point.lat) <= 90 && Number.isFinite(read.point.lon)), 'a point of the earth')
      return answerOf(read)
    },
  },
  { name: 'bag', answers: readers, seeds: bagSeeds, run: (given: never) => { const { ok, problems } = checkBag(given); require(ok === (problems.length === 0), 'ok says that there is no problem'); return ok ? 'ok' : 'refused' } },
  {
    name: 'bag-texts', answers: ['ok'], seeds: () => bagSeeds().flatMap((files) => [...files.values()]),
    run: (given: Uint8Array) => {
      for (const encoding of ['utf-8', 'iso-8859-1', 'us-ascii', 'utf-16', 'utf-16le', 'utf-16be', 'x']) {
        const text = decodeTagFile(given, encoding)
        for (const version of ['0.93', '0.97', '1.0']) {
          if (text !== null) parseInfo(text, version)
          for (const line of text === null ? [] : linesOf(text)) parseManifestLine(line, version, () => false)
        }
      }
      parseDeclaration(given)
      return 'ok'
    },
  },
  { name: 'package', answers: verdicts, seeds: () => [original()], run: judged },
  {
    // The files of a package changed, and everything made again that needs no key: manifests and zip. What is left to refuse it is what was signed.
    name: 'package-made-again', answers: verdicts, seeds: () => [exampleFiles()],
    run: (given: Map<string, Uint8Array>) => {
      if (!(given instanceof Map)) return 'fails'
      const files = [...given].filter((entry): entry is [string, Uint8Array] => typeof entry[0] === 'string' && entry[0].isWellFormed() && entry[0] !== '__proto__' && entry[0].length < 20_000 && entry[1] instanceof Uint8Array)
      const payload = new Map(files.flatMap(([path, bytes]) => (path.startsWith('data/') ? [[path.slice(5), bytes] as const] : [])))
      const tags = new Map(files.filter(([path]) => path.startsWith('publication/')))
      const again = formatBag(payload, tags, { 'External-Identifier': original().length === 0 ? '' : findingId() })
      return judged(zip(again))
    },
  },
  {
    name: 'picture-png', answers: ['ok', ...codesOf('core/evidence/picture-png.ts')], seeds: () => [redactedExample(new Set([1])), redactedExample(new Set()), formatPng(invented(1, 1), new Uint8Array(deflateSync(pngRows(invented(1, 1)))))],
    run: (given: Uint8Array) => {
      const read = parsePng(given)
      if (read.ok) {
        const again = parsePng(formatPng(read.picture, new Uint8Array(deflateSync(pngRows(read.picture), { level: 1 }))))
        require(again.ok && equalBytes(again.picture.rgb, read.picture.rgb), 'the same pixels again')
      }
      return answerOf(read)
    },
  },
  {
    name: 'picture-proof', answers: ['refused', 'ok', ...codesOf('core/evidence/picture-proof.ts')], seeds: () => [new Set<number>(), new Set([1, 3])].map((masked) => formatPictureProof({ seal: 'a'.repeat(32), tiles: tilesWith(masked) })),
    run: (given: Uint8Array) => {
      const proof = parsePictureProof(given)
      if (proof === null) return 'refused'
      require(equalBytes(formatPictureProof(proof), given), 'prints back')
      return checkPicture(invented(150, 100), proof, exampleSeal).code
    },
  },
  {
    name: 'picture-mask', answers: ['ok', ...codesOf('core/evidence/picture-mask.ts')], seeds: () => [[{ kind: 'rectangle', x: 3, y: 4, width: 20, height: 9 }, { kind: 'polygon', points: [[0, 0], [70, 10], [10, 90]] }] as PictureMask[]],
    // Masks come through a schema: their shape is checked, their numbers are anything.
    run: (given: PictureMask[]) => (isMasks(given) ? answerOf(tilesTouched({ width: 150, height: 100 }, given)) : 'mask-malformed'),
  },
]

const isMasks = (given: unknown): given is PictureMask[] => Array.isArray(given) && Array.from(given).every((mask: Partial<Record<string, unknown>> | null | undefined) => mask?.['kind'] === 'polygon'
  ? Array.isArray(mask['points']) && Array.from(mask['points']).every((point: unknown) => Array.isArray(point) && point.length === 2 && point.every((each) => typeof each === 'number'))
  : mask?.['kind'] === 'rectangle' && ['x', 'y', 'width', 'height'].every((name) => typeof mask[name] === 'number'))

let id = ''
const findingId = () => (id ||= /External-Identifier: (\S+)/.exec(Buffer.from(exampleFiles().get('bag-info.txt')!).toString())![1]!)

