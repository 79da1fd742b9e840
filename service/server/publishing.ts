/**
 * Publishing: a finding becomes a package. The selection is frozen by a publication statement in the log, which commits to
 * the hash of the payload manifest.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { invariant, toHex } from '@proofmark/core/bytes'
import { buildPayload, finishPackage, openDisclosure, packageFormat, verifyText, type PackagedStatement, type VerifiedStatement } from '@proofmark/core/evidence'
import { parseVerifierKey } from '@proofmark/core/log'
import { recomputed } from '@proofmark/core/findings'
import type { AnyStatement } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { strongerInPackage } from './claims-borne.ts'
import { stampIn, withAnchors } from './anchored-selection.ts'
import type { Leak, PublishPreview } from './api.ts'
import { keysOf } from './keys.ts'
import { judgeFiles } from './packaged-files.ts'
import { proofsOf } from './redaction-choice.ts'
import { replacedBy, type SinceCode } from './replacing.ts'
import { replyGate, shutMessage } from './reply-gate.ts'
import { reviewGate, reviewMessage, reviewSummary, type ReviewCode } from './review-gate.ts'
import { select, type Choices, type Selection } from './selection.ts'
import { choiceProblem, fileProblem, leakMessage, leaksInFiles, previewOfSelection, type ChoiceCode, type PublishCode } from './withholding.ts'

export interface PublishOptions extends Choices {
  readonly finding: string
  /** The built verification page; `null`: not built, and left out. */
  readonly verifyPage: string
  readonly newId: () => string
  readonly now: Date
  /** The package that this one takes the place of. */
  readonly since?: Uint8Array
}

export type Published =
  | { readonly ok: true; readonly zip: Uint8Array; readonly name: string; readonly publication: string; readonly manifestSha256: string; readonly preview: PublishPreview; readonly blobsLeftOut: readonly string[]; readonly picturesUnproved: readonly string[] }
  | { readonly ok: false; readonly code: PublishCode | ReviewCode | SinceCode; readonly message: string; readonly leaks: readonly Leak[] }

export type Previewed = { readonly ok: true; readonly preview: PublishPreview } | { readonly ok: false; readonly code: ChoiceCode; readonly message: string }

/** What publishing with these choices would show and withhold, and what would stop it. Seals nothing. */
export async function previewOf(store: Store, finding: string, choices: Choices, now: Date = new Date()): Promise<Previewed> {
  const problem = choiceProblem(store.world(), finding, choices)
  if (problem !== null) return { ok: false, ...problem }
  const selection = withAnchors(store, select(store.world(), finding, choices))
  const unnamed = fileProblem(selection, choices)
  return unnamed !== null ? { ok: false, ...unnamed } : { ok: true, preview: await previewOfSelection(store, finding, selection, await judgeFiles(store, selection, choices), choices, now) }
}

/** Seals the publication and gives the package. Refused when a withheld value would still stand somewhere. */
export async function publish(store: Store, options: PublishOptions): Promise<Published> {
  const { finding, verifyPage, newId, now, since } = options
  const no = (code: PublishCode | ReviewCode | SinceCode, message: string, leaks: readonly Leak[] = []): Published => ({ ok: false, code, message, leaks })
  const slip = choiceProblem(store.world(), finding, options)
  if (slip !== null) return no(slip.code, slip.message)
  const gate = replyGate(store.world(), finding, now)
  if (gate !== null && !gate.isOpen) return no('right-of-reply-open', shutMessage(gate))
  const replaced = since === undefined ? null : replacedBy(store, finding, since)
  if (replaced?.ok === false) return no(replaced.code, replaced.message)
  const selection = withAnchors(store, select(store.world(), finding, options, replaced === null ? [] : [replaced.publication]))
  const unnamed = fileProblem(selection, options)
  if (unnamed !== null) return no(unnamed.code, unnamed.message)
  const judged = await judgeFiles(store, selection, options)
  const preview = await previewOfSelection(store, finding, selection, judged, options, now)
  if (preview.leaks.length > 0) return no('value-leaks', leakMessage(preview.leaks, preview), preview.leaks)
  const stronger = strongerInPackage(preview.claims)
  if (stronger.length > 0) return no('claim-stronger', strongerMessage(stronger))
  const review = reviewSummary(reviewGate(store.world(), finding, now, { selection, audience: options.audience ?? 'open' }))
  if (review !== null && review.problems.length > 0) return no(review.problems[0]!.code, reviewMessage(review))
  const size = store.size()
  const checkpoint = store.checkpoint()
  const statements: PackagedStatement[] = []
  for (const statement of selection.statements) statements.push(packaged(statement, selection, await sealedEntry(store, statement.id, size)))
  const verified = statements.map((each, at) => asVerified(selection.statements[at]!, each))
  const computed = recomputed(verified, finding)
  const keys = keysOf(store)
  const log = keys.find(({ role }) => role === 'log')
  const { pictures, unproved } = await proofsOf(store, selection.statements, selection.withheld, judged.blobs)
  const { payload, manifestSha256 } = buildPayload({
    finding, statements, blobs: judged.blobs, pictures, checkpoint, anchors: selection.anchors, beacons: selection.beacons,
    keys: keys.map(({ id, verifierKey, role, from, closedAt }) => ({ id, verifierKey, role, from, closedAt })),
    findingRecord: computed.record, challengeRecord: computed.challenge,
    verifyText: verifyText({ logKeyHex: rawKeyHex(log?.verifierKey ?? ''), example: statements.find(({ shown }) => shown.length > 0)?.id ?? finding, stamp: stampIn(selection) }),
    verifyPage: readPage(verifyPage),
    ...(replaced === null ? {} : { replaces: replaced.file(size) }),
  })
  // Files of evidence were judged one by one; the verification page is the same in every package.
  const own = new Map([...payload].filter(([path]) => path !== 'verify.html' && !path.startsWith('blobs/')))
  const leaks = leaksInFiles(own, selection)
  if (leaks.length > 0) return no('value-leaks', leakMessage(leaks, preview), leaks)
  const [receipt] = await store.seal([{
    id: newId(), kind: 'publication',
    fields: {
      finding, manifestSha256, format: packageFormat, fieldsShown: preview.fieldsShown, fieldsWithheld: preview.fieldsWithheld,
      label: null, case: store.world().get(finding, 'finding')?.fields.case ?? null, author: null, made: now.toISOString().slice(0, 10), note: null, sources: [], handling: 'open',
    },
  }], 'publisher')
  const { id, index } = receipt!
  const zip = finishPackage(payload, {
    note: store.note(id)!, index, disclosures: await store.disclosures(id), path: store.prove(index, store.size()), checkpoint: store.checkpoint(),
    consistency: store.proveConsistency(size, store.size()),
  }, {
    'Bag-Software-Agent': 'Proofmark 0.1.0', 'Bagging-Date': now.toISOString().slice(0, 10), 'External-Identifier': finding,
    'Internal-Sender-Description': 'A finding with its evidence. Check it with a verify.html that you got elsewhere than in this package, or by hand as data/VERIFY.txt says.',
  })
  const label = selection.withheld.get(finding)?.has('/label') === true ? null : store.world().get(finding, 'finding')?.fields.label ?? null
  return { ok: true, zip, name: packageName(label, zip), publication: id, manifestSha256, preview, blobsLeftOut: judged.files.filter(({ status }) => status !== 'shown').map(({ sha256 }) => sha256), picturesUnproved: unproved }
}

/** A statement as the log and the vault have it, with all its disclosures. */
export interface SealedEntry extends Pick<PackagedStatement, 'index' | 'note' | 'path'> { readonly disclosures: readonly string[] }

export async function sealedEntry(store: Store, id: string, size: number): Promise<SealedEntry> {
  const index = store.indexOf(id)!
  return { index, note: store.note(id)!, disclosures: await store.disclosures(id), path: store.prove(index, size) }
}

export function packaged({ id, hidden }: AnyStatement, { withheld }: Selection, { disclosures, ...entry }: SealedEntry): PackagedStatement {
  const isHidden = withheld.get(id)!
  const shown = disclosures.filter((line) => { const opened = openDisclosure(line); return opened.ok && !isHidden.has(opened.path) })
  return { id, ...entry, shown, withheld: [...isHidden].filter((path) => !hidden.includes(path)), erased: [...hidden] }
}

/** What a verifier will see of a statement: only what is shown. The finding is computed from exactly that. */
export function asVerified({ id, kind, version }: AnyStatement, { index, shown, withheld, erased }: PackagedStatement): VerifiedStatement {
  const fields = Object.fromEntries(shown.map((line) => { const opened = openDisclosure(line); return opened.ok ? [opened.path, opened.value] : ['', null] }))
  return { id, kind, version, index, signedBy: null, fields, withheld, erased }
}

export function rawKeyHex(verifierKey: string): string {
  const parsed = parseVerifierKey(verifierKey)
  invariant(parsed.ok, 'the log has a key')
  return toHex(parsed.key.key)
}

export function readPage(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const strongerMessage = (claims: PublishPreview['claims']) =>
  `nothing was published: the package would say more than the case bears, because what speaks against it is withheld. ${claims.map(({ key, inPackage, inCase }) => `Claim ${key}: ${inPackage} in the package, ${inCase} in the case.`).join(' ')} Show those fields, or withhold the claim.`

/** A file name that says what is inside and cannot be mistaken for another package. */
export const packageName = (label: string | null, zip: Uint8Array) => `${label ?? 'finding'}-${createHash('sha256').update(zip).digest('hex').slice(0, 8)}.zip`
