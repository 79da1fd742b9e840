/**
 * Site area: photographs whose site is not shown as an exact place, though their own metadata may be.
 *
 * Whoever publishes a site as an area, in words, or not at all, has decided how closely it may be known. A photograph must not say more: the
 * place in its statement is withheld with it, and a file with a place in it is left out.
 * @module
 */
import type { AnyStatement, World } from '@proofmark/core/statements'
import { exactBelowKm } from './withholding-rules.ts'

/** Fields of a photo that tell where it was taken. The country stays. */
export const placeFields: readonly string[] = ['/takenAt/text', '/takenAt/lat', '/takenAt/lon', '/takenAt/precisionKm', '/cameraMetadata']

/** Of these statements the photos that follow an area, each with why. `isHidden`: whether the publisher withholds that field of that statement. */
export function photosOfAreas(world: World, statements: readonly AnyStatement[], isHidden: (id: string, path: string) => boolean): Map<string, string> {
  const found = new Map<string, string>()
  for (const photo of statements) {
    if (photo.kind !== 'photo') continue
    const sites = siteIds(world, photo)
    const area = sites.map((id) => [id, areaOf(world, id, isHidden)] as const).find(([, because]) => because !== null)
    if (area !== undefined) found.set(photo.id, area[1]!)
  }
  return found
}

/** What it shows, as sealed and as corrected, that has a place of its own, and where its items were documented. */
const siteIds = (world: World, photo: AnyStatement & { kind: 'photo' }): string[] =>
  [...new Set([photo, world.get(photo.id, 'photo')].flatMap((form) => form?.fields.shows ?? []).flatMap((id) => {
    const item = world.get(id, 'item') ?? world.get(world.get(id, 'mark')?.fields.item ?? '', 'item')
    return item === undefined ? [id] : item.fields.documentedAt
  }))]

/** As sealed and as corrected: a place that either of them gives as an area is one. A site without a word of its place says nothing. */
function areaOf(world: World, id: string, isHidden: (id: string, path: string) => boolean): string | null {
  const site = world.sealed(id)
  if (site?.kind !== 'site') return null
  const name = site.fields.label ?? id.slice(0, 8)
  for (const form of [site, world.get(id, 'site')]) {
    const place = form?.fields.place ?? null
    if (place === null) continue
    if (isHidden(id, '/place/lat') || isHidden(id, '/place/lon')) return `the place of site ${name} is withheld`
    if (place.lat === null) return `site ${name} says its place in words only`
    if (place.precisionKm !== null && place.precisionKm >= exactBelowKm) return `site ${name} is shown as an area of ${place.precisionKm} km`
  }
  return null
}
