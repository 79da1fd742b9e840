/**
 * Publishing: a finding becomes a package. The selection is frozen by a publication statement in the log, which commits to
 * the hash of the payload manifest.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { invariant, toHex } from '@proofmark/core/bytes'
import { buildPayload, finishPackage, leaks, openDisclosure, packageFormat, verifyText, type PackagedStatement, type VerifiedStatement } from '@proofmark/core/evidence'
import { parseVerifierKey } from '@proofmark/core/log'
import { recomputeFinding } from '@proofmark/core/findings'
import type { AnyStatement } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { PublishPreview } from './api.ts'
import { stampIn, withAnchors } from './anchored-selection.ts'
import { keysOf } from './keys.ts'
import { replacedBy, type SinceCode } from './replacing.ts'
import { proofsOf, redactionsIn, showRedacted } from './redaction-choice.ts'
import { idleChoices, select, type Selection } from './selection.ts'

export interface PublishOptions {
  readonly finding: string
  readonly withhold: readonly string[]
  readonly show?: readonly string[]
  /** Redacted photos to show though they are not open: ids or labels of them, or of what they were made from. */
  readonly redacted?: readonly string[]
  /** The built verification page; `null`: not built, and left out. */
  readonly verifyPage: string
  readonly newId: () => string
  readonly now: Date
  /** The package that this one takes the place of. */
  readonly since?: Uint8Array
}

export type Published =
  | { readonly ok: true; readonly zip: Uint8Array; readonly publication: string; readonly manifestSha256: string; readonly preview: PublishPreview; /** Statements on whose head nobody outside has said anything. */ readonly notAnchored: number; readonly blobsLeftOut: readonly string[]; readonly picturesUnproved: readonly string[] }
  | { readonly ok: false; readonly code: 'choice-fits-nothing' | 'value-leaks' | SinceCode; readonly message: string }

export function previewOf(store: Store, finding: string, withhold: readonly string[], show: readonly string[] = []): PublishPreview {
  return previewOfSelection(withAnchors(store, select(store.world(), finding, withhold, show)), store)
}

function previewOfSelection(selection: Selection, store: Store): PublishPreview {
  const withheld = selection.statements.reduce((sum, { id }) => sum + selection.withheld.get(id)!.size, 0)
  const all = selection.statements.reduce((sum, { id }) => sum + store.disclosures(id).length, 0)
  return {
    statements: selection.statements.length, fieldsShown: all - withheld, fieldsWithheld: withheld, blobs: shownBlobs(selection).length,
    also: selection.also, notSearched: selection.notSearched, redactions: redactionsIn(selection.statements, selection.withheld),
  }
}

/** Seals the publication and gives the package. Refused when a withheld value would still stand somewhere. */
export async function publish(store: Store, { finding, withhold, show: asked = [], redacted = [], verifyPage, newId, now, since }: PublishOptions): Promise<Published> {
  const redactions = showRedacted(store.world(), redacted)
  if (!redactions.ok) return { ok: false, code: 'choice-fits-nothing', message: `${redactions.message}; nothing was published.` }
  const show = [...asked, ...redactions.show]
  const replaced = since === undefined ? null : replacedBy(store, finding, since)
  if (replaced?.ok === false) return replaced
  const idle = idleChoices(store.world(), finding, [...withhold, ...show])
  if (idle.length > 0) return { ok: false, code: 'choice-fits-nothing', message: `no field of this package is meant by ${idle.join(', ')}; nothing was published. Write /field, kind:/field, label:/field or id:/field.` }
  const selection = withAnchors(store, select(store.world(), finding, withhold, show, replaced === null ? [] : [replaced.publication]))
  const size = store.size()
  const checkpoint = store.checkpoint()
  const statements = selection.statements.map((statement) => packaged(store, statement, selection, size))
  const verified = statements.map((each, at) => asVerified(selection.statements[at]!, each))
  const keys = keysOf(store)
  const log = keys.find(({ role }) => role === 'log')
  const { blobs, leftOut } = await blobsOf(store, selection)
  const { pictures, unproved } = proofsOf(store, selection.statements, selection.withheld, blobs)
  const { payload, manifestSha256 } = buildPayload({
    finding, statements, blobs, pictures, checkpoint, anchors: selection.anchors, beacons: selection.beacons,
    keys: keys.map(({ id, verifierKey, role, from, closedAt }) => ({ id, verifierKey, role, from, closedAt })),
    findingRecord: recomputeFinding(verified, finding),
    verifyText: verifyText({ logKeyHex: rawKeyHex(log?.verifierKey ?? ''), example: statements.find(({ shown }) => shown.length > 0)?.id ?? finding, stamp: stampIn(selection) }),
    verifyPage: readPage(verifyPage),
    ...(replaced === null ? {} : { replaces: replaced.file(size) }),
  })
  const own = new Map([...payload].filter(([path]) => path !== 'verify.html'))
  const [leak] = leaks(own, selection.values)
  if (leak !== undefined) return { ok: false, code: 'value-leaks', message: `a withheld value still stands in ${leak.path}; nothing was published. Withhold the fields that repeat it, too.` }
  const preview = previewOfSelection(selection, store)
  const [receipt] = await store.seal([{
    id: newId(), kind: 'publication',
    fields: {
      finding, manifestSha256, format: packageFormat, fieldsShown: preview.fieldsShown, fieldsWithheld: preview.fieldsWithheld,
      label: null, case: store.world().get(finding, 'finding')?.fields.case ?? null, author: null, made: now.toISOString().slice(0, 10), note: null, sources: [], handling: 'open',
    },
  }], 'publisher')
  const { id, index } = receipt!
  const zip = finishPackage(payload, {
    note: store.note(id)!, index, disclosures: store.disclosures(id), path: store.prove(index, store.size()), checkpoint: store.checkpoint(),
    consistency: store.proveConsistency(size, store.size()),
  }, {
    'Bag-Software-Agent': 'Proofmark 0.1.0', 'Bagging-Date': now.toISOString().slice(0, 10), 'External-Identifier': finding,
    'Internal-Sender-Description': 'A finding with its evidence. Open data/verify.html in a browser, or follow data/VERIFY.txt.',
  })
  return { ok: true, zip, publication: id, manifestSha256, preview, notAnchored: selection.notAnchored, blobsLeftOut: leftOut, picturesUnproved: unproved }
}

function packaged(store: Store, { id, hidden }: AnyStatement, { withheld }: Selection, size: number): PackagedStatement {
  const index = store.indexOf(id)!
  const isHidden = withheld.get(id)!
  const shown = store.disclosures(id).filter((line) => { const opened = openDisclosure(line); return opened.ok && !isHidden.has(opened.path) })
  return { id, index, note: store.note(id)!, shown, withheld: [...isHidden].filter((path) => !hidden.includes(path)), erased: [...hidden], path: store.prove(index, size) }
}

/** What a verifier will see of a statement: only what is shown. The finding is computed from exactly that. */
function asVerified({ id, kind, version }: AnyStatement, { index, shown, withheld, erased }: PackagedStatement): VerifiedStatement {
  const fields = Object.fromEntries(shown.map((line) => { const opened = openDisclosure(line); return opened.ok ? [opened.path, opened.value] : ['', null] }))
  return { id, kind, version, index, signedBy: null, fields, withheld, erased }
}

/** The word of an anchor lies with the head that it is about. */
const shownBlobs = ({ statements, withheld }: Selection): string[] => [...new Set(statements.filter(({ kind }) => kind !== 'anchor').flatMap(({ id, fields }) => {
  const blob = (fields as { blob?: { sha256?: string } | null }).blob?.sha256
  return blob === undefined || withheld.get(id)!.has('/blob/sha256') ? [] : [blob]
}))]

/** A file that holds a withheld value, in any encoding, stays out; its hash stays, and the file can be shown to whom it may be. */
async function blobsOf(store: Store, selection: Selection): Promise<{ blobs: Map<string, Uint8Array>; leftOut: string[] }> {
  const blobs = new Map<string, Uint8Array>()
  const leftOut: string[] = []
  for (const sha256 of shownBlobs(selection)) {
    const bytes = await store.blob(sha256)
    if (bytes === null || leaks(new Map([[sha256, bytes]]), selection.values).length > 0) leftOut.push(sha256)
    else blobs.set(sha256, bytes)
  }
  return { blobs, leftOut }
}

function rawKeyHex(verifierKey: string): string {
  const parsed = parseVerifierKey(verifierKey)
  invariant(parsed.ok, 'the log has a key')
  return toHex(parsed.key.key)
}

function readPage(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** A file name that says what is inside and cannot be mistaken for another package. */
export const packageName = (label: string | null, zip: Uint8Array) => `${label ?? 'finding'}-${createHash('sha256').update(zip).digest('hex').slice(0, 8)}.zip`
