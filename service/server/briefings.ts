/**
 * Briefings from the data folder: what is asked for → files, and a sealed briefing that binds them by their hashes.
 *
 * Codes: spec/briefing.md
 * @module
 */
import { createHash } from 'node:crypto'
import { briefingProblem, briefingWords, shownWorld, textOf, type BriefingDocument, type BriefingLanguage, type BriefingOrder, type BriefingProblem } from '@proofmark/core/briefing'
import type { World } from '@proofmark/core/statements'
import { briefingFiles, briefingTypes, editedPlace, formatOf, likeness, type BriefingFile, type BriefingFiles, type BriefingFormat, type EditedPlace } from 'proofmark/briefings'
import type { Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { replyGate } from './reply-gate.ts'
import { reviewGate } from './review-gate.ts'

/** As somebody types it: findings, positions and briefings by id or label. */
export interface BriefingAsk {
  readonly order: Omit<BriefingOrder, 'language'>
  readonly languages: readonly BriefingLanguage[]
  readonly formats: readonly BriefingFormat[]
  /** Where packages can be fetched. */
  readonly address: string | null
}

export interface MadeInLanguage { readonly language: BriefingLanguage; readonly document: BriefingDocument; readonly pages: number; readonly files: readonly BriefingFile[] }
export type BriefingsMade = { readonly ok: true; readonly made: readonly MadeInLanguage[] } | { readonly ok: false; readonly problems: readonly BriefingProblem[] }

type Reader = Pick<Store, 'world' | 'origin' | 'hasBlob' | 'blob'>

/** `PdfRefused` is thrown where pages cannot be set. */
export async function briefingsOf(store: Reader, ask: BriefingAsk): Promise<BriefingsMade> {
  const world = store.world()
  const order = resolvedOrder(world, ask.order)
  const made: MadeInLanguage[] = []
  for (const language of ask.languages) {
    const files: BriefingFiles = await briefingFiles(world, { ...order, language }, { origin: store.origin, address: ask.address, hasFile: (sha256) => store.hasBlob(sha256), blob: (sha256) => store.blob(sha256) }, ask.formats)
    if (!files.ok) return files
    made.push({ language, document: files.document, pages: files.pages, files: files.files })
  }
  return { ok: true, made }
}

/** What nobody can find stands as it was typed, and is refused by its code. */
function resolvedOrder(world: World, order: BriefingAsk['order']): BriefingAsk['order'] {
  const idOf = (name: string, kind: 'finding' | 'position' | 'briefing') => { const found = findStatement(world, name, kind); return found.ok ? found.statement.id : name }
  return {
    ...order, findings: order.findings.map((name) => idOf(name, 'finding')), leaveOut: order.leaveOut.map(({ position, reason }) => ({ position: idOf(position, 'position'), reason })),
    corrects: order.corrects === null ? null : idOf(order.corrects, 'briefing'),
  }
}

export type SealedBriefing = { readonly ok: true; readonly id: string; readonly index: number; readonly made: readonly MadeInLanguage[] } | { readonly ok: false; readonly problems: readonly BriefingProblem[] }

/** The files are kept, and one statement names them all, with the packages and the positions that it leaves out. */
export async function sealBriefing(store: Store, ask: BriefingAsk, newId: () => string, now: Date): Promise<SealedBriefing> {
  const result = await briefingsOf(store, ask)
  if (!result.ok) return result
  const world = store.world()
  const asOf = store.size()
  const order = resolvedOrder(world, ask.order)
  const files = result.made.flatMap(({ language, files: own }) => own.map((file) => ({ language, file })))
  if (files.length === 0) return { ok: false, problems: [briefingProblem('no-files', '')] }
  const open = order.findings.flatMap((finding) => {
    const name = world.get(finding, 'finding')?.fields.label ?? finding.slice(0, 8)
    const review = reviewGate(world, finding, now)
    return [...(review?.problems ?? []).map(({ message }) => ({ ...briefingProblem('review-open', name), message: `${briefingProblem('review-open', name).message} ${message}` })), ...(replyGate(world, finding, now)?.isOpen === false ? [briefingProblem('reply-open', name)] : [])]
  })
  if (open.length > 0) return { ok: false, problems: open }
  for (const { file } of files) await store.putBlob(file.bytes)
  const shown = shownWorld(world, order.reach)
  const first = result.made[0]!.document
  const reasons = new Map(order.leaveOut.map(({ position, reason }) => [position, reason]))
  const [receipt] = await store.seal([{
    id: newId(), kind: 'briefing',
    fields: {
      title: order.title ?? textOf(first.title), audience: order.audience, occasion: order.occasion, when: order.when, form: order.form, findings: [...order.findings],
      files: files.map(({ language, file }) => ({ language, file: { sha256: createHash('sha256').update(file.bytes).digest('hex'), size: file.bytes.length, type: file.type, name: file.name } })),
      packages: order.findings.flatMap((finding) => { const hash = shown.referring(finding, 'publication').findLast(({ fields }) => fields.finding === finding)?.fields.manifestSha256; return hash == null ? [] : [{ finding, manifestSha256: hash }] }),
      leftOut: first.leftOut.flatMap(({ what, id, reason }) => (what === 'position' && id !== null ? [{ position: id, reason: reasons.get(id) ?? briefingWords.en.leftOut[reason] }] : [])),
      asOf, corrects: order.corrects, whatChanged: order.whatChanged,
      label: null, case: world.get(order.findings[0]!, 'finding')?.fields.case ?? null, author: null, made: now.toISOString().slice(0, 10), note: null, sources: [], handling: order.reach,
    },
  }])
  return { ok: true, id: receipt!.id, index: receipt!.index, made: result.made }
}

export interface BriefingFileFound { readonly briefing: string; readonly title: string; readonly when: string | null; readonly language: string; readonly name: string | null; readonly correctedBy: string | null }

/** Which sealed briefings have exactly this file. */
export function briefingsWithFile(world: World, sha256: string): BriefingFileFound[] {
  return world.of('briefing').flatMap((briefing) => briefing.fields.files.filter(({ file }) => file.sha256 === sha256).map(({ language, file }) => ({
    briefing: briefing.id, title: briefing.fields.title, when: briefing.fields.when, language, name: file.name, correctedBy: world.referring(briefing.id, 'briefing').findLast(({ fields }) => fields.corrects === briefing.id)?.id ?? null,
  })))
}

export interface EditedBriefingFile extends EditedPlace { readonly briefing: string; readonly title: string; readonly language: string; readonly name: string | null; /** Share of the sealed file that stands unchanged in the copy. */ readonly likeness: number }

/** The sealed file that a changed copy was made from, and where it first differs. `null`: no sealed file is like it. */
export async function editedFrom(store: Pick<Store, 'world' | 'blob'>, copy: Uint8Array): Promise<EditedBriefingFile | null> {
  const format = formatOf(copy)
  if (format === null) return null
  let best: EditedBriefingFile | null = null
  for (const briefing of store.world().of('briefing')) for (const { language, file } of briefing.fields.files) {
    if (file.type !== briefingTypes[format]) continue
    const sealed = await store.blob(file.sha256)
    const like = sealed === null ? 0 : likeness(format, sealed, copy)
    if (sealed === null || like < leastLikeness || (best !== null && best.likeness >= like)) continue
    best = { briefing: briefing.id, title: briefing.fields.title, language, name: file.name, likeness: like, ...editedPlace(format, sealed, copy) }
  }
  return best
}
/** A fifth: less has whatever was made with the same program. */
const leastLikeness = 0.2
