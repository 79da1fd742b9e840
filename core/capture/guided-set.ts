/**
 * Guided set: which photographs a class of item needs, as data, each with its reason; and which of them are missing.
 *
 * What is missing is shown and never forced: a fragment may have no scale beside it because the holder took it away after a minute.
 *
 * Sources: M, the project's account of method, §1 (weapons, their parts, marks outside and inside, packaging and shipping papers are
 * photographed; https://www.conflictarm.com/methodology/). K, Small Arms Survey, Ammunition Tracing Kit (cartridges are measured and
 * photographed so that others can judge the data; http://www.smallarmssurvey.org/de/weapons-and-markets/tools/ammunition-tracing-kit.html).
 * Where no source is named the rule is this project's own, and its reason stands beside it.
 * @module
 */
import { ancestorsOf, itemClasses, taxonomyName } from '@proofmark/core/taxonomies'
import type { Draft, DraftItem, DraftPhoto, Shot } from './draft.ts'

export interface Wanted {
  readonly shot: Shot
  /** What should be seen in it. */
  readonly shows: string
  readonly why: string
  readonly source: 'M' | 'K' | null
}

export interface GuidedSet {
  readonly name: string
  /** Words of a class, or of one above it, by which the set is chosen; the first set that fits is taken. */
  readonly of: RegExp
  readonly wanted: readonly Wanted[]
}

const overall: Wanted = { shot: 'overall', shows: 'the whole item', why: 'a mark is worth what can be shown to bear it', source: 'M' }
const scale: Wanted = { shot: 'scale', shows: 'the item with a scale beside it', why: 'size tells calibres and copies apart', source: null }

export const guidedSets: readonly GuidedSet[] = [
  {
    name: 'packaging', of: /\b(?:packaging|crate|box|tin|carton|container|label)s?\b/iu,
    wanted: [
      { shot: 'packaging', shows: 'each side that bears marks', why: 'lot, contract and consignee often stand on the packaging alone', source: 'M' },
      { shot: 'label', shows: 'each label, straight from the front', why: 'labels fall off and are replaced', source: 'M' },
    ],
  },
  {
    name: 'ammunition', of: /\b(?:ammunition|munition|cartridge|round|casing|shell|bomb|grenade|mine|projectile|submunition|fu[sz]e)s?\b/iu,
    wanted: [overall, { ...scale, why: 'calibre and case length are measured on it', source: 'K' }, { shot: 'packaging', shows: 'the packaging it came in, or say that there was none', why: 'a lot is mostly named on its packaging', source: 'K' }],
  },
  {
    name: 'electronics', of: /\b(?:electronic|microcircuit|microcontroller|chip|circuit|capacitor|transistor|converter)s?\b/iu,
    wanted: [{ ...overall, shows: 'the part where it sits', why: 'shows which assembly it comes from' }, { shot: 'label', shows: 'the top of the part, straight from above', why: 'the top mark is read from it', source: null }, scale],
  },
  { name: 'any item', of: /^/u, wanted: [overall, scale] },
]

/** Of a class by its words, or by its place in the taxonomy for documentation. */
export function guidedSetOf({ itemClass, taxonomy }: Pick<DraftItem, 'itemClass' | 'taxonomy'>): GuidedSet {
  const words = taxonomy === taxonomyName(itemClasses) ? [itemClass, ...ancestorsOf(itemClasses, itemClass).map(({ id }) => id)].join(' ') : itemClass
  return guidedSets.find(({ of }) => of.test(words))!
}

export interface Missing extends Wanted {
  /** The mark of which there is no photograph; `null`: not about a mark. */
  readonly mark: string | null
}

/** What the set asks for and no photograph shows. Each mark that can be seen wants one of its own. */
export function missingShots(item: DraftItem, photos: readonly DraftPhoto[]): Missing[] {
  const own = photos.filter((photo) => photo.item === item.id)
  const has = new Set(own.map(({ shot }) => shot))
  const seen = new Set(own.flatMap(({ marks }) => marks))
  const marks = item.marks.filter((mark) => mark.state !== 'absent' && !seen.has(mark.id) && mark.regions.length === 0)
  return [
    ...guidedSetOf(item).wanted.filter(({ shot }) => !has.has(shot)).map((wanted) => ({ ...wanted, mark: null })),
    ...marks.map((mark): Missing => ({ shot: 'mark', shows: mark.transcription === '' ? `the mark that is ${mark.state}` : `the mark ${mark.transcription}`, why: 'others must be able to read it for themselves', source: 'M', mark: mark.id })),
  ]
}

/** Of the whole draft, by item. Items from which nothing is missing are left out. */
export const missingOf = (draft: Draft): { readonly item: DraftItem; readonly missing: readonly Missing[] }[] => {
  const byItem = Map.groupBy(draft.photos, ({ item }) => item)
  return draft.items.map((item) => ({ item, missing: missingShots(item, byItem.get(item.id) ?? []) })).filter(({ missing }) => missing.length > 0)
}
