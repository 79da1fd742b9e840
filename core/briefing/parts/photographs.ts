/**
 * Photographs of what a finding rests on, with the marks that were read from them framed. A drawing says that it is none.
 * @module
 */
import { photoView } from '@proofmark/core/findings'
import type { BriefedPhotograph, Run } from '../document.ts'
import { runOf } from '../names.ts'
import type { Setting } from '../setting.ts'
import type { ToldFinding } from '../told-finding.ts'
import { visibleText } from '../visible-text.ts'

/** Photographs before drawings, then in the order of the log; those that are too many are told. */
export function photographsOf({ world, around, say, words, names, leftOut, drawn }: Setting, { claims }: ToldFinding, most: number): BriefedPhotograph[] {
  const support = [...new Set(claims.flatMap(({ view }) => view.support[0] ?? []))]
  const found = [...new Map(support.flatMap((id) => world.referring(id, 'photo').filter(({ fields }) => fields.shows.includes(id)).map((photo) => [photo.id, photo] as const))).values()]
    .filter(({ fields }) => fields.blob?.sha256 != null && fields.blob.type.startsWith('image/') && around.hasFile(fields.blob.sha256) && !drawn.has(fields.blob.sha256))
    .toSorted((a, b) => Number(a.fields.pictureType === 'illustration') - Number(b.fields.pictureType === 'illustration') || (a.index ?? 0) - (b.index ?? 0))
  for (const { id, fields } of found.slice(most)) leftOut.push({ what: 'photograph', id, words: fields.caption ?? fields.label ?? id.slice(0, 8), reason: 'no-room', count: 1 })
  return found.slice(0, most).flatMap((photo) => {
    const view = photoView(world, photo)
    if (view === null) return []
    drawn.add(view.sha256)
    const kind = photo.fields.pictureType === 'illustration' ? say.illustration : photo.fields.pictureType === 'redacted' ? say.redacted : say.photograph
    const marks = view.regions.flatMap(({ mark }) => world.get(mark, 'mark')?.fields.transcription ?? [])
    const caption = names.words(photo.fields.caption ?? photo.fields.label ?? '')
    const framed = marks.length === 0 ? '' : ` ${say.marked.replace('{marks}', visibleText(marks.join(', ')))}.`
    const runs: Run[] = [{ text: `${kind}${words.colon}`, look: 'strong' }, runOf(caption), ...(framed === '' ? [] : [{ text: framed }]), { text: ` SHA-256 ${view.sha256.slice(0, 16)}…`, look: 'quiet' }]
    return [{ photo: photo.id, sha256: view.sha256, type: view.type, regions: view.regions, alt: `${kind}${words.colon}${caption.text}${framed}`, caption: runs }]
  })
}
