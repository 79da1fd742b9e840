/**
 * Proof list: of everything that was sealed, its place in the log, the hash of its sealed note, and of each file the hash of its bytes.
 * @module
 */
import type { Draft, DraftPhoto } from '@proofmark/core/capture'
import { Table } from '../../shell/table.tsx'
import { paths, withOpen } from '../../paths.ts'
import { Identifier } from '../evidence/parts.tsx'
import type { SessionRow } from './device-store.ts'
import { saveFile } from './save-file.ts'
import type { CaptureSession } from './session.ts'
import { words } from './wording.ts'

/** A picture that shows an item: its marks can be read from it, by whoever was not there too. */
const isReadable = (photo: DraftPhoto | undefined) => photo !== undefined && photo.item !== null && photo.type.startsWith('image/')

interface Proved { readonly id: string; readonly kind: string; readonly name: string; readonly index: number | null; readonly noteSha256: string | null; readonly fileSha256: string | null }

export function ProofList({ session, draft, row }: { session: CaptureSession; draft: Draft; row: SessionRow }) {
  const photos = new Map(draft.photos.map((photo) => [photo.id, photo]))
  const names = new Map<string, string>([[draft.site.id, draft.site.what], ...draft.team.map(({ id, name }) => [id, name] as const), ...draft.photos.map(({ id, name }) => [id, name] as const),
    ...draft.items.flatMap((item, at) => [[item.id, item.label === '' ? words.item.number(at + 1) : item.label] as const, ...item.marks.map(({ id, transcription }) => [id, transcription] as const)])])
  const proved: Proved[] = row.receipts.map(({ id, kind, index, noteSha256 }) => ({ id, kind: kind ?? '', name: names.get(id) ?? '', index, noteSha256, fileSha256: photos.get(id)?.sha256 ?? null }))
  const open = (id: string) => withOpen(paths.captureSession(session.id, 'seal'), { kind: 'statement', id })
  const save = () => saveFile(`sealed-${session.id.slice(0, 8)}.json`, `${JSON.stringify({ session: session.id, sealed: proved }, null, 2)}\n`)
  return (
    <section aria-labelledby="proof" className="stack"><h2 id="proof">{words.seal.proof}</h2>
      <p role="status">{words.seal.done(proved.length)} <button type="button" className="button plain" onClick={save}>{words.seal.save}</button></p>
      <Table head={[words.seal.entry, words.seal.what, words.seal.note, words.seal.hash]} rows={proved.map((each) => ({
        key: each.id,
        cells: [each.index === null ? '' : String(each.index), <span key="a"><a href={open(each.id)}>{each.kind} {each.name}</a>{isReadable(photos.get(each.id)) && <> · <a href={paths.mark(each.id)}>{words.seal.readMark}</a></>}</span>, each.noteSha256 === null ? '' : <Identifier key="n" keep={6}>{each.noteSha256}</Identifier>, each.fileSha256 === null ? '' : <Identifier key="f" keep={6}>{each.fileSha256}</Identifier>],
      }))} />
    </section>
  )
}
