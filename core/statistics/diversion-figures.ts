/**
 * Diversion figures: items by kind and stage of diversion, with those that are undetermined and those that nobody has examined in every table.
 * @module
 */
import { kinds, type Statement, type StatementId } from '@proofmark/core/statements'
import { figure, LeftOutList, note, type Figure, type Notes } from './figure.ts'
import type { FigureName } from './figure-names.ts'
import { samplingOf, type SampleItems } from './item-figures.ts'
import type { ItemFacts } from './item-facts.ts'

type Diversion = Statement<'diversion'>

const undecided = ['undetermined', 'not-examined'] as const

/** None where nothing was looked at. */
export function diversionFigures(of: SampleItems): Figure[] {
  const byItem = new Map<StatementId, Diversion[]>()
  for (const diversion of of.world.of('diversion')) {
    if (diversion.fields.status === 'rejected') continue
    for (const id of new Set(diversion.fields.items)) byItem.set(id, [...(byItem.get(id) ?? []), diversion])
  }
  const { diversionKind, diversionStage } = kinds.diversion.schema.shape
  return [
    diversionFigure('diversion-kinds', of, byItem, diversionKind.options, ({ fields }) => fields.diversionKind),
    diversionFigure('diversion-stages', of, byItem, diversionStage.unwrap().options, ({ fields }) => fields.diversionStage),
  ].filter((each) => each !== null)
}

function diversionFigure(name: FigureName, { world, group, facts }: SampleItems, byItem: ReadonlyMap<StatementId, readonly Diversion[]>, rowKeys: readonly string[], saysOf: (diversion: Diversion) => string): Figure | null {
  const out = new LeftOutList()
  const [counts, counted]: [Map<string, number>, ItemFacts[]] = [new Map(), []]
  for (const each of facts) {
    const said = byItem.get(each.item.id) ?? []
    // A part of which somebody says how it was diverted is looked at by itself.
    if (said.length === 0 && (each.isPart || each.isCountedMember)) { out.add(each.isPart ? 'part' : 'member', each.item.id); continue }
    counted.push(each)
    const key = rowOf(said, saysOf)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  if (counted.length === 0) return null
  const keys = [...rowKeys.filter((key) => key !== 'undetermined' && key !== 'not-applicable'), 'not-applicable', 'competing', ...undecided]
  const rows = keys.map((key) => ({ key, values: [counts.get(key) ?? 0], share: (counts.get(key) ?? 0) / counted.length }))
  const open = [...undecided, 'competing'].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  const several = counted.filter(({ isGroup }) => isGroup).length
  const truncation: Notes = [note('record-now'), ...(open > 0 ? [note('share-lower-bound', { open, counted: counted.length })] : [])]
  return figure({
    name, group, base: { unit: 'records', counted: counted.length, leftOut: out.list() }, sampling: samplingOf(world, group, counted.map(({ item }) => item)), truncation,
    method: [note('undetermined-not-examined'), ...(several > 0 ? [note('records-not-objects', { count: several })] : [])],
    content: { kind: 'counts', columns: ['records'], rows, lowerBounds: open > 0 ? keys.filter((key) => ![...undecided, 'competing'].includes(key)) : [] },
  })
}

/** What is preferred goes before the others; hypotheses that say different things leave it open. */
function rowOf(said: readonly Diversion[], saysOf: (diversion: Diversion) => string): string {
  const preferred = said.filter(({ fields }) => fields.status === 'preferred')
  const kindsSaid = new Set((preferred.length > 0 ? preferred : said).map(saysOf))
  return kindsSaid.size === 0 ? 'not-examined' : kindsSaid.size > 1 ? 'competing' : [...kindsSaid][0]!
}
