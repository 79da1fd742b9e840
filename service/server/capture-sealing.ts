/**
 * Sealing what was captured: all of it or nothing, and nothing twice, however often it is sent.
 *
 * The ids were drawn on the device. A statement that is sealed with the same id and the same fields is answered with its receipt; the same id
 * with another kind or other fields is refused, since one of the two would be lost. A field that was erased since is not compared.
 *
 * Format: spec/capture-draft.md, "Sending"
 * @module
 */
import { createHash } from 'node:crypto'
import { parseJson } from '@proofmark/core/bytes'
import { commitFields, isKindName, kinds, readStatementFile, type KindName, type Problem } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { CaptureReceipt } from './api.ts'

export type CaptureSealCode =
  | 'id-missing' // a statement of a capture has an id of its own
  | 'id-other-fields' // the id is sealed, and says something else
  | 'kind-not-captured' // a kind that is not written down at a site
  | 'statements-invalid' // lines that are not valid, each with its problem

export type CaptureSealed =
  | { readonly ok: true; readonly receipts: readonly CaptureReceipt[]; readonly fresh: number }
  | { readonly ok: false; readonly code: CaptureSealCode; readonly message: string; readonly about: string | null; readonly problems: readonly Problem[] }

/** What is written down at a site. Keys, findings and reviews are not. */
export const capturedKinds: ReadonlySet<KindName> = new Set<KindName>(['party', 'site', 'recovery', 'use', 'item', 'photo', 'mark', 'custody', 'document'])

type Sealer = Pick<Store, 'known' | 'hasBlob' | 'seal' | 'world' | 'indexOf' | 'note'>

/** `text`: a statement file in which each line has an id. Calls must come one after the other: what is sealed is looked up first. */
export async function sealCapture(store: Sealer, text: string): Promise<CaptureSealed> {
  const refuse = (code: CaptureSealCode, message: string, about: string | null, problems: readonly Problem[] = []): CaptureSealed => ({ ok: false, code, message, about, problems })
  const order: string[] = []
  // Lines that are sealed already stay as empty ones, so that a problem names the line that was sent.
  const left: string[] = []
  for (const line of text.split('\n')) {
    const parsed = line.trim() === '' ? null : parseJson(line)
    const value = parsed?.ok === true && typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value) ? (parsed.value as Readonly<Record<string, unknown>>) : null
    if (value === null) { left.push(line); continue }
    const { id, kind, ...fields } = value
    if (typeof id !== 'string') return refuse('id-missing', 'Nothing was sealed. Each statement of a capture needs the id that its device drew.', null)
    if (isKindName(kind) && !capturedKinds.has(kind)) return refuse('kind-not-captured', `Nothing was sealed. ${kind} is not written down at a site.`, id)
    order.push(id)
    const sealed = store.world().sealed(id)
    if (sealed === undefined) { left.push(line); continue }
    if (kind !== sealed.kind || !saysTheSame(sealed.kind, sealed, fields)) return refuse('id-other-fields', 'Nothing was sealed. This id is sealed already and says something else; correct it by a correction.', id)
    left.push('')
  }
  const { drafts, problems } = readStatementFile(left.join('\n'), { known: store.known, newId: () => '', hasBlob: (sha256) => store.hasBlob(sha256), blobOfFile: () => null })
  if (problems.length > 0) return refuse('statements-invalid', 'Nothing was sealed. Mend what is named and seal again.', null, problems)
  if (drafts.length > 0) await store.seal(drafts)
  return { ok: true, receipts: receiptsOf(store, order), fresh: drafts.length }
}

/** Of each id: where it is in the log, or that it is not. In the order of the ids. */
export function receiptsOf(store: Pick<Store, 'world' | 'indexOf' | 'note'>, ids: readonly string[]): CaptureReceipt[] {
  return ids.map((id) => {
    const index = store.indexOf(id)
    const note = index === null ? null : store.note(id)
    return { id, kind: store.world().sealed(id)?.kind ?? null, index, noteSha256: note === null ? null : createHash('sha256').update(note).digest('hex') }
  })
}

function saysTheSame(kind: KindName, sealed: { readonly fields: object; readonly hidden: readonly string[] }, fields: object): boolean {
  const parsed = kinds[kind].schema.safeParse(fields)
  if (!parsed.success) return false
  const [before, after] = [commitFields(kind, sealed.fields), commitFields(kind, parsed.data)]
  return [...after].every(([path, value]) => sealed.hidden.includes(path) || JSON.stringify(before.get(path)) === JSON.stringify(value))
}
