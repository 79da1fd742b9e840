/**
 * Component table: parts, counts or a comparison as rows of a table that can leave the screen: no number goes without its qualifier, its unit, its sample and who counted.
 * @module
 */
import type { CountBy, CountRow, Least, Part, TypeSide } from '@proofmark/core/network'
import type { World } from '@proofmark/core/statements'
import { partHandling, type Width } from './component-handling.ts'
import type { ComparedView, ComponentsView } from './components-view.ts'
import { titleOf } from './titles.ts'

type Row = readonly string[]

/** `1 part`, `2 parts`. */
export const several = (value: number, one: string): string => `${value} ${value === 1 ? one : `${one}s`}`

/** `3 parts` is never said: it is at least three, or about three. */
export const leastText = ({ qualifier, value }: Least): string => `${qualifier === 'about' ? 'about' : 'at least'} ${value}`

/** One row for each part of each weapon, with all claims on it, rejected ones marked as such. */
export function partTable(world: World, { parts, weapons, rules }: ComponentsView): Row[] {
  const title = (id: string) => weapons.find((weapon) => weapon.id === id)?.title ?? id
  const roles = [...new Set(parts.flatMap((part) => part.roles.map(({ role }) => role)))].toSorted()
  const claim = (part: Pick<Part, 'roles'>, of: string) => part.roles.filter(({ role }) => role === of)
    .map(({ name, country, place, status, counts, by, basis }) => `${[name, country, place].filter((each) => each !== null).join(', ') || 'undetermined'} (${status}${counts === 'no' ? ', not counted' : counts === 'possibly' ? ', undecided' : ''}${by === null ? '' : `, according to ${by}`}${basis === null ? '' : `; ${basis}`})`).join('; ')
  return [
    ['weapon', 'part', 'id', 'level', 'part of', 'class', 'objects at least', 'part numbers', 'marks', 'made from', 'made to', ...roles, 'entries of lists', 'rules', 'handling'],
    ...parts.map((part) => [
      title(part.weapon), part.description, part.id, String(part.depth), part.whole === part.weapon ? '' : titleOf(world, world.get(part.whole, 'item')!), part.itemClass ?? 'undetermined', String(part.objects.least),
      part.numbers.map(({ value, number, status }) => `${value} (${number === null ? 'no number of a part' : status})`).join('; '), part.marks.map(({ transcription, state }) => transcription ?? state).join('; '),
      part.made.from ?? '', part.made.to ?? '', ...roles.map((role) => claim(part, role)), part.entries.map(({ register, value, basis }) => `${register} ${value}${basis === null ? '' : ` ${basis}`}`).join('; '), rules, partHandling(world, part),
    ]),
  ]
}

/** Two columns that stand in every table that adds up: how narrow it is, and what it was made of. */
const widthRows = ({ handling, upTo }: Width): Row[] => [['handling', handling], ['made only of statements up to', upTo === 'confidential' ? 'confidential (all)' : upTo]]

export function countTable({ counts, weapons, published, duplicates, loose, rules }: ComponentsView, by: CountBy, width: Width): Row[] {
  const found = counts.find((each) => each.by === by)!
  const name = (row: CountRow) => (row.name === null ? (row.key === 'total' ? 'all' : 'undetermined') : by === 'weapon' ? (weapons.find(({ id }) => id === row.name)?.title ?? row.name) : row.name)
  const line = (row: CountRow) => [by, name(row), row.country ?? '', row.parts.qualifier, String(row.parts.value), String(row.possibleParts), String(row.fewerIfDuplicates), String(row.types.value), String(row.types.untold), String(row.makers.value), String(row.makers.undetermined), String(row.weapons), `Proofmark, ${rules}`]
  const note = (...cells: readonly string[]) => [...cells, ...Array.from({ length: 13 - cells.length }, () => '')]
  return [
    ['counted by', 'name', 'country', 'qualifier', 'parts', 'further parts if open questions are decided so', 'fewer parts if possible duplicates are one', 'part types, about', 'records of no known type', 'makers, about', 'records without a maker', 'weapons', 'counted by whom'],
    ...found.rows.map(line), ...(found.undetermined === null ? [] : [line(found.undetermined)]), line(found.total), note(), ...widthRows(width).map((row) => note(...row)),
    note('sample', `${found.sample.records} records of parts in ${found.sample.weapons} weapons`), note('possible duplicates', String(duplicates.length)), note('in no recorded weapon, not counted', String(loose.length)),
    ...published.map((each) => note('published', each.unit, '', each.qualifier, each.value === null ? '' : String(each.value), each.base ?? '', each.asOf ?? '', each.claimant ?? 'who counted is not said', each.reportedBy ?? '')),
  ]
}

export function comparisonTable({ pairs, onlyFirst, onlySecond, unpaired, sample, rules, first, second }: ComparedView, width: Width): Row[] {
  const side = ({ count, makers, jurisdictions, fabricatedIn, isLocal }: TypeSide) => [leastText(count), makers.map(({ name, counts }) => (counts === 'yes' ? name : `${name} (undecided)`)).join('; ') || 'undetermined', jurisdictions.join('; '), fabricatedIn.join('; '), isLocal]
  const none = ['', '', '', '', '']
  const sides = ['parts', 'brand owners', 'their jurisdictions', 'made in', 'local']
  const [one, two] = [first.weapons[0]!.title, second.weapons[0]!.title]
  const note = (...cells: readonly string[]) => [...cells, ...Array.from({ length: 16 - cells.length }, () => '')]
  return [
    ['recorded in', 'part type', 'class', 'paired by', 'maker', 'became local', ...sides.map((each) => `${one}: ${each}`), ...sides.map((each) => `${two}: ${each}`)],
    ...pairs.map((pair) => ['both', pair.name, pair.itemClass ?? 'undetermined', pair.by, pair.makers, pair.becameLocal.join('; '), ...side(pair.first), ...side(pair.second)]),
    ...onlyFirst.map((type) => [one, type.name, type.itemClass ?? 'undetermined', '', '', '', ...side(type.side), ...none]),
    ...onlySecond.map((type) => [two, type.name, type.itemClass ?? 'undetermined', '', '', '', ...none, ...side(type.side)]),
    note(), ...widthRows(width).map((row) => note(...row)), note('not paired: nothing tells them', `${unpaired.first.length} records of ${one}`, `${unpaired.second.length} records of ${two}`), note('sample', `${sample.first} and ${sample.second} records of parts`), note('compared by', `Proofmark, ${rules}`),
  ]
}
