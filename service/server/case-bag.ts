/**
 * Case bag: everything of a case that is open to a handling, as a bag that anyone can verify: as a package of a finding is made, without a finding, and with tables for people.
 *
 * What is handled more strictly goes along as it does in packages: its notes are there, its fields are withheld and named. Seals nothing: nobody signs which statements are here.
 *
 * Format: spec/package.md
 * @module
 */
import { buildCasePayload, finishCaseBag, verifyText, type PackagedStatement } from '@proofmark/core/evidence'
import { caseFiles } from '@proofmark/core/findings'
import { parseCheckpoint } from '@proofmark/core/log'
import { inLogOrder, type AnyStatement, type Handling, type StatementId, type World } from '@proofmark/core/statements'
import { gatheredIn } from 'proofmark/exports'
import type { Store } from 'proofmark/store'
import { stampIn, withAnchors } from './anchored-selection.ts'
import { caseName } from './exporting.ts'
import { keysOf } from './keys.ts'
import { judgeFiles } from './packaged-files.ts'
import { asVerified, packaged, rawKeyHex, readPage } from './publishing.ts'
import { proofsOf, redactionLinks } from './redaction-choice.ts'
import { selectFrom } from './selection.ts'
import { inTurns } from './turns.ts'
import { leaksInFiles } from './withholding.ts'

export interface CaseBagOptions { readonly caseId: StatementId; readonly upTo: Handling; /** The built verification page; where there is none it is left out. */ readonly verifyPage: string; readonly now: Date }
export interface CaseBagMade {
  readonly zip: Uint8Array
  readonly name: string
  readonly statements: number
  readonly fieldsShown: number
  readonly fieldsWithheld: number
  /** Statements of which no field is shown. */
  readonly withheldWhole: number
  readonly files: number
  /** Files that are named and not here, by hash. */
  readonly filesLeftOut: readonly string[]
}

/** Nothing was made, and why. */
export class NoBag extends Error {
  override name = 'NoBag'
  readonly code: 'case-too-large' | 'value-leaks'
  constructor(code: NoBag['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** A zip without ZIP64 has fewer files (spec/package.md); a verifier reads no more octets. */
const [mostFiles, mostOctets] = [65_534, 2 ** 31]
/** Of each statement: note, proof, fields, and what is withheld. */
const filesOfStatement = 4

/** Throws `NoBag`. The fields are chosen, and all is searched for withheld values, at once: this holds up a thread that serves, as publishing does. */
export async function caseBag(store: Store, { caseId, upTo, verifyPage, now }: CaseBagOptions): Promise<CaseBagMade> {
  const world = store.world()
  const all = await caseStatements(world, caseId)
  if (all.length * filesOfStatement > mostFiles) throw new NoBag('case-too-large', `the case has ${all.length} statements, and a bag as one zip holds ${Math.floor(mostFiles / filesOfStatement)} at most. Take the other formats`)
  const chosen = selectFrom(world, all, { audience: upTo, withhold: [] })
  const judged = await judgeFiles(store, chosen, { withhold: [] })
  // With the head, so that what is sealed meanwhile comes between none of them.
  const selection = withAnchors(store, chosen)
  const size = store.size()
  const checkpoint = store.checkpoint()
  const statements: PackagedStatement[] = []
  for (const statement of selection.statements) statements.push(await packaged(store, statement, selection, size))
  const head = parseCheckpoint(checkpoint)
  const shown = { case: caseId, log: { origin: store.origin, size: head.ok ? head.size : size }, statements: statements.map((each, at) => asVerified(selection.statements[at]!, each)) }
  const { pictures } = await proofsOf(store, selection.statements, selection.withheld, judged.blobs)
  const keys = keysOf(store)
  const payload = buildCasePayload({
    case: caseId, statements, blobs: judged.blobs, pictures, checkpoint, anchors: selection.anchors, beacons: selection.beacons, forPeople: caseFiles(shown),
    keys: keys.map(({ id, verifierKey, role, from, closedAt }) => ({ id, verifierKey, role, from, closedAt })),
    verifyText: verifyText({ logKeyHex: rawKeyHex(keys.find(({ role }) => role === 'log')?.verifierKey ?? ''), example: statements.find((each) => each.shown.length > 0)?.id ?? caseId, stamp: stampIn(selection) }),
    verifyPage: readPage(verifyPage),
  })
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  if (payload.size > mostFiles || octets > mostOctets) throw new NoBag('case-too-large', `the bag would have ${payload.size} files and ${octets} octets; one zip holds ${mostFiles} and ${mostOctets} at most. Take the other formats`)
  // Files of evidence were judged one by one; the verification page is the same in every bag.
  const leaks = leaksInFiles(new Map([...payload].filter(([path]) => path !== 'verify.html' && !path.startsWith('blobs/'))), selection)
  if (selection.leaks.length + leaks.length > 0) throw new NoBag('value-leaks', `a withheld value would still be told by ${leaks[0]?.file ?? `statements/${selection.leaks[0]!.id}.disclosures`}, ${leaks[0]?.field ?? selection.leaks[0]!.path}; nothing was made. Take a bag up to a wider handling, or correct what tells it`)
  const zip = finishCaseBag(payload, {
    'Bag-Software-Agent': 'Proofmark 0.1.0', 'Bagging-Date': now.toISOString().slice(0, 10), 'External-Identifier': caseId,
    'Internal-Sender-Description': `A case with its evidence, up to the handling ${upTo}. Check it as data/README.txt says.`,
  })
  const shownIn = statements.reduce((sum, each) => sum + each.shown.length, 0)
  return {
    zip, name: `proofmark-${caseName(world, caseId, upTo)}-up-to-${upTo}.zip`, statements: statements.length, fieldsShown: shownIn, fieldsWithheld: selection.fields.length,
    withheldWhole: statements.filter((each) => each.shown.length === 0).length, files: judged.blobs.size, filesLeftOut: judged.files.filter(({ status }) => status !== 'shown').map(({ sha256 }) => sha256),
  }
}

/** As sealed: what is of the case, withdrawn too, what was said of it later, and the keys. */
async function caseStatements(world: World, caseId: StatementId): Promise<readonly AnyStatement[]> {
  const ids = new Set(await inTurns(gatheredIn(world, { of: 'case', id: caseId })))
  for (const { id, fields } of world.naming(caseId)) if (fields.case === caseId) ids.add(id)
  for (const id of ids) {
    const found = world.sealed(id)!
    for (const later of world.laterWord(id)) ids.add(later)
    if (found.kind === 'photo') for (const link of redactionLinks(world, found)) ids.add(link)
  }
  await inTurns((function* () { for (const { id, kind } of world.all) { if (kind === 'key' || kind === 'key-close') ids.add(id); yield null } })())
  return inLogOrder(world, ids)
}
