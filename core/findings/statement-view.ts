/**
 * Statement view: one statement with its author, sources, standing and the statements around it.
 * @module
 */
import { referencesOf, type AnyStatement, type StatementId, type World } from '@proofmark/core/statements'
import { documentTitle, isErased, partyName, titleOf } from './titles.ts'
import type { Link, PhotoView, PositionView, QuantityView, SourceView, StatementView } from './views.ts'
import { quantityText } from './titles.ts'
import type { Statement } from '@proofmark/core/statements'

/** `null`: no such statement. A withdrawn one is shown, as sealed. */
export function statementView(world: World, id: StatementId): StatementView | null {
  const sealed = world.sealed(id)
  if (sealed === undefined) return null
  const current = world.get(id, sealed.kind) as AnyStatement | undefined
  const statement = current ?? sealed
  const { label, made, note, handling, author } = statement.fields
  const links = (ids: readonly StatementId[]) => [...new Set(ids)].flatMap((other) => linkTo(world, other) ?? [])
  const laterWord = world.laterWord(id)
  return {
    id,
    kind: statement.kind,
    label,
    title: titleOf(world, statement),
    index: statement.index,
    author: partyName(world, author),
    made,
    handling: handling ?? 'restricted',
    note,
    fields: statement.fields,
    hidden: statement.hidden,
    erased: statement.hidden.filter((path) => isErased(world, statement, path)),
    standing: current === undefined ? 'withdrawn' : current === sealed ? 'holds' : 'corrected',
    laterWord,
    sources: sourcesOf(world, statement),
    refersTo: links(referencesOf(statement.kind, statement.fields).map(({ value }) => value)),
    referredBy: links(world.naming(id).filter((other) => other.id !== id).map((other) => other.id)),
  }
}

/** `null`: no such statement. */
export function linkTo(world: World, id: StatementId | null): Link | null {
  const statement = id === null ? undefined : world.sealed(id)
  if (statement === undefined) return null
  const current = (world.get(statement.id, statement.kind) as AnyStatement | undefined) ?? statement
  return { id: statement.id, kind: statement.kind, title: titleOf(world, current) }
}

export const linksTo = (world: World, ids: readonly StatementId[]): Link[] => ids.flatMap((id) => linkTo(world, id) ?? [])

export function sourcesOf(world: World, { fields }: { readonly fields: { readonly sources: readonly { document: StatementId; at: string | null }[] } }): SourceView[] {
  return fields.sources.flatMap(({ document, at }) => {
    const found = world.get(document, 'document')
    return found === undefined ? [] : [{ ...sourceView(found), at }]
  })
}

export function sourceView({ id, fields }: Statement<'document'>): SourceView {
  return { document: id, title: documentTitle(fields), url: fields.url, date: fields.date, documentType: fields.documentType, at: null }
}

export function positionView(world: World, { id, fields, ...position }: Statement<'position'>): PositionView {
  return {
    id,
    party: partyName(world, fields.party) ?? fields.partyText ?? 'a party that is not named here',
    speaker: partyName(world, fields.speaker) ?? fields.speakerText,
    wording: fields.wording,
    form: fields.form,
    forum: fields.forum,
    when: fields.when,
    stance: fields.stance,
    note: fields.note,
    sources: sourcesOf(world, { fields, ...position }),
  }
}

export function quantityView(world: World, { id, fields }: Statement<'quantity'>): QuantityView {
  return {
    id, text: quantityText(fields), qualifier: fields.qualifier, value: fields.value, unit: fields.unit, base: fields.base, asOf: fields.asOf,
    claimant: partyName(world, fields.claimant) ?? fields.reportedBy, sources: sourcesOf(world, { fields }),
  }
}

/** A picture, with the regions of the marks that are transcribed from it. `null`: its file is withheld. */
export function photoView(world: World, { id, fields }: Statement<'photo'>): PhotoView | null {
  if (fields.blob === null || fields.blob.sha256 === null) return null
  const regions = world.referring(id, 'mark').flatMap((mark) =>
    mark.fields.regions.filter(({ photo }) => photo === id).map(({ x, y, width, height }) => ({ mark: mark.id, x, y, width, height })))
  const { sha256, size, type } = fields.blob
  return { id, sha256, size, type, pictureType: fields.pictureType, caption: fields.caption, regions }
}
