/**
 * Case bag: everything of a case that is open to a handling, as a bag that anyone can verify: as a package of a finding is made, without a finding, and with tables for people.
 *
 * What is handled more strictly goes along as it does in packages: its notes are there, its fields are withheld and named. Seals nothing: nobody signs which statements are here.
 *
 * Format: spec/package.md
 * @module
 */
import { buildCasePayload, finishCaseBag, verifyText } from '@proofmark/core/evidence'
import { caseFiles } from '@proofmark/core/findings'
import { invariant } from '@proofmark/core/bytes'
import { world as worldOf, type AnyStatement, type Handling, type StatementId } from '@proofmark/core/statements'
import { anchored, stampIn } from './anchored-selection.ts'
import { mostFiles, mostOctets, NoBag, type BagPart } from './bag-material.ts'
import { caseName } from './exporting.ts'
import { judgeFiles } from './packaged-files.ts'
import { asVerified, packaged, rawKeyHex, readPage, type SealedEntry } from './publishing.ts'
import { proofsOf } from './redaction-choice.ts'
import { selectFrom } from './selection.ts'
import { leaksInFiles } from './withholding.ts'

export interface CaseBagOptions { readonly caseId: StatementId; readonly upTo: Handling; /** The built verification page; where there is none it is left out. */ readonly verifyPage: string; readonly now: Date }
export interface CaseBagMade {
  readonly zip: Uint8Array
  readonly name: string
  /** Entries of the log that it is of. */
  readonly size: number
  readonly statements: number
  readonly fieldsShown: number
  readonly fieldsWithheld: number
  /** Statements of which no field is shown. */
  readonly withheldWhole: number
  readonly files: number
  /** Files that are named and not here, by hash. */
  readonly filesLeftOut: readonly string[]
}

/** Takes all parts, then makes the bag. Needs no store, so that a thread can do it. */
export class BagMaker {
  readonly #own: AnyStatement[] = []
  readonly #context: AnyStatement[] = []
  readonly #entries = new Map<StatementId, SealedEntry>()
  readonly #files = new Map<string, Uint8Array>()
  readonly #pictures = new Map<StatementId, Uint8Array>()
  #head: Extract<BagPart, { part: 'head' }> | null = null

  take(part: BagPart): void {
    switch (part.part) {
      case 'statements': (part.isContext ? this.#context : this.#own).push(...part.statements); break
      case 'entries': for (const [id, entry] of part.entries) this.#entries.set(id, entry); break
      case 'file': this.#files.set(part.sha256, part.bytes); break
      case 'picture': this.#pictures.set(part.photo, part.bytes); break
      case 'head': this.#head = part
    }
  }

  /** Throws `NoBag`. */
  async make({ caseId, upTo, verifyPage, now }: CaseBagOptions): Promise<CaseBagMade> {
    const head = this.#head
    invariant(head !== null, 'the head is among the parts')
    const world = worldOf([...this.#own, ...this.#context].toSorted((a, b) => a.index! - b.index!))
    const chosen = selectFrom(world, this.#own, { audience: upTo, withhold: [] })
    const judged = await judgeFiles({ blob: async (sha256) => this.#files.get(sha256) ?? null, blobSize: (sha256) => this.#files.get(sha256)?.length ?? null }, chosen, { withhold: [] })
    const selection = anchored(chosen, head.anchors)
    const statements = selection.statements.map((statement) => packaged(statement, selection, this.#entries.get(statement.id)!))
    const { pictures } = await proofsOf({ picture: async (id) => this.#pictures.get(id) ?? null }, selection.statements, selection.withheld, judged.blobs)
    const payload = buildCasePayload({
      case: caseId, statements, blobs: judged.blobs, pictures, checkpoint: head.checkpoint, anchors: selection.anchors, beacons: selection.beacons, keys: head.keys,
      forPeople: caseFiles({ case: caseId, log: { origin: head.origin, size: head.size }, statements: statements.map((each, at) => asVerified(selection.statements[at]!, each)) }),
      verifyText: verifyText({ logKeyHex: rawKeyHex(head.keys.find(({ role }) => role === 'log')?.verifierKey ?? ''), example: statements.find((each) => each.shown.length > 0)?.id ?? caseId, stamp: stampIn(selection) }),
      verifyPage: readPage(verifyPage),
    })
    const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
    if (payload.size > mostFiles || octets > mostOctets) throw new NoBag('case-too-large', `the bag would have ${payload.size} files and ${octets} octets; one zip holds ${mostFiles} and ${mostOctets} at most. Take the other formats`)
    // Files of evidence were judged one by one; the verification page is the same in every bag.
    const [leak] = leaksInFiles(new Map([...payload].filter(([path]) => path !== 'verify.html' && !path.startsWith('blobs/'))), selection)
    const [told] = selection.leaks
    if (leak !== undefined || told !== undefined) throw new NoBag('value-leaks', `a withheld value would still be told by ${leak?.file ?? `statements/${told!.id}.disclosures`}, ${leak?.field ?? told!.path}; nothing was made. Take a bag up to a wider handling, or correct what tells it`)
    const zip = finishCaseBag(payload, {
      'Bag-Software-Agent': 'Proofmark 0.1.0', 'Bagging-Date': now.toISOString().slice(0, 10), 'External-Identifier': caseId,
      'Internal-Sender-Description': `A case with its evidence, up to the handling ${upTo}. Check it as data/README.txt says.`,
    })
    return {
      zip, name: `proofmark-${caseName(world, caseId, upTo)}-up-to-${upTo}.zip`, size: head.size, statements: statements.length, fieldsShown: statements.reduce((sum, each) => sum + each.shown.length, 0), fieldsWithheld: selection.fields.length,
      withheldWhole: statements.filter((each) => each.shown.length === 0).length, files: judged.blobs.size, filesLeftOut: judged.files.filter(({ status }) => status !== 'shown').map(({ sha256 }) => sha256),
    }
  }
}
