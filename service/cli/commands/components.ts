/**
 * components: the parts of weapons by role, counted with qualifier, unit and sample, and two weapons compared part by part.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { caseComponents, comparedComponents, comparedHandling, comparisonTable, componentsHandling, countTable, leastText, partTable, several, titleOf, weaponComponents, type ComparedView, type ComponentsView, type WeaponSummary, type Width } from '@proofmark/core/findings'
import { countings, type CountBy, type CountRow, type PartType } from '@proofmark/core/network'
import { handlings, isHandling, worldUpTo, type Statement, type World } from '@proofmark/core/statements'
import { csvOf } from '@proofmark/core/sheets'
import { findStatement } from 'proofmark/server'
import { BadUse, textOption, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const componentsCommand: Command = {
  name: 'components',
  usage: ['components [CASE|WEAPON] [--by COUNTING] [--handling HANDLING] [--csv FILE]', 'components WEAPON --compare OTHER [--handling HANDLING] [--csv FILE]'],
  does: 'The components of weapons by role: counted at least, in a sample, by weapon, class, maker, jurisdiction or year; possible duplicates; two weapons compared part by part.',
  options: { ...dataOption, by: { type: 'string' }, compare: { type: 'string' }, csv: { type: 'string' }, handling: { type: 'string' } },
  optionHelp: {
    ...dataHelp, 'CASE|WEAPON': 'id or label, or the description of an item; left out, all that is recorded', '--by COUNTING': `${countings.join(', ')}`,
    '--compare OTHER': 'a weapon, or a group of weapons: what is in both, in one only, of another brand owner, what became local', '--csv FILE': 'a new file: the counting of --by, the comparison, or else all parts',
    '--handling HANDLING': `only of statements up to this: ${handlings.join(', ')}`,
  },
  example: 'proofmark components it-kharkiv-missile --by class',
  async run(input) {
    const [name, more] = input.arguments
    if (more !== undefined) throw new BadUse(`one CASE or WEAPON at a time; "${more}" is one too many`)
    const [by, other, csv] = [textOption(input, 'by'), textOption(input, 'compare'), textOption(input, 'csv')]
    if (by !== undefined && !isCounting(by)) throw new BadUse(`--by "${by}": expected one of ${countings.join(', ')}`)
    if (other !== undefined && (name === undefined || by !== undefined)) throw new BadUse(name === undefined ? '--compare needs the weapon that is compared' : 'either --compare or --by')
    const upTo = textOption(input, 'handling') ?? 'confidential'
    if (!isHandling(upTo)) throw new BadUse(`--handling "${upTo}": expected one of ${handlings.join(', ')}`)
    return readStore(input, (store) => {
      const world = worldUpTo(store.world(), upTo)
      if (other !== undefined) {
        const compared = comparedComponents(world, itemNamed(world, name!).id, itemNamed(world, other).id)!
        const width = { handling: comparedHandling(world, compared), upTo }
        give(input, csv, width, compared, () => comparisonTable(compared, width), () => comparedLines(compared))
        return compared.first.parts.length > 0 && compared.second.parts.length > 0 ? 0 as const : 1 as const
      }
      const view = viewOf(world, name)
      const width = { handling: componentsHandling(world, view), upTo }
      const table = () => (by === undefined ? partTable(world, view) : countTable(view, by, width))
      give(input, csv, width, by === undefined ? view : { ...view, parts: undefined, counts: view.counts.filter((each) => each.by === by) }, table, () => viewLines(world, view, by === undefined ? ['class', 'maker', 'jurisdiction', 'year'] : [by]))
      return view.parts.length > 0 ? 0 as const : 1 as const
    })
  },
}

const isCounting = (text: string): text is CountBy => (countings as readonly string[]).includes(text)

function viewOf(world: World, name: string | undefined): ComponentsView {
  if (name === undefined) return caseComponents(world, null)
  const found = findStatement(world, name, 'case')
  return found.ok ? caseComponents(world, found.statement.id) : weaponComponents(world, itemNamed(world, name).id)!
}

/** By id, label, the beginning of an id, or its whole description where one item alone has it. */
function itemNamed(world: World, name: string): Statement<'item'> {
  const found = findStatement(world, name, 'item')
  const item = found.ok ? world.get(found.statement.id, 'item') : undefined
  const described = item === undefined ? world.of('item').filter(({ fields }) => fields.description === name) : [item]
  if (described.length === 1) return described[0]!
  throw new BadUse(described.length > 1 ? `${described.length} items are described as "${name}": give an id` : `no case and no item that counts now has the id, label or description "${name}"`)
}

function give(input: Parameters<Command['run']>[0], csv: string | undefined, { handling, upTo }: Width, json: object, table: () => readonly (readonly string[])[], lines: () => string[]): void {
  if (csv !== undefined) {
    const rows = table()
    try { writeFileSync(resolve(input.folder ?? '.', csv), csvOf(rows), { flag: 'wx', mode: 0o600 }) }
    catch (error) { throw new BadUse(`${csv}: ${(error as NodeJS.ErrnoException).code === 'EEXIST' ? 'there is a file already; nothing was overwritten' : (error as Error).message}`) }
    input.complain(`handling: the file is ${handling}${upTo === 'confidential' ? '' : `, made only of statements up to ${upTo}`}`)
  }
  if (input.isJson) input.print(JSON.stringify(json, null, 2))
  else if (csv === undefined) input.print(lines().map(visible).join('\n'))
  else input.print(`written: ${csv}`)
}

function viewLines(world: World, { weapons, parts, counts, duplicates, published, loose, rules }: ComponentsView, shown: readonly CountBy[]): string[] {
  if (parts.length === 0) return ['No part of a weapon is recorded here.']
  const name = (by: CountBy, row: CountRow) => (row.name === null ? 'undetermined' : by === 'weapon' ? (weapons.find(({ id }) => id === row.name)?.title ?? row.name) : `${row.name}${row.country === null || row.country === row.name ? '' : ` (${row.country})`}`)
  const title = (id: string) => { const statement = world.sealed(id); return statement === undefined ? id : titleOf(world, statement) }
  const total = counts[0]!.total
  const bounds = weapons.map((weapon) => ({ weapon, line: youngestLine(weapon, title) })).filter(({ weapon }) => weapons.length === 1 || weapon.youngest.is === 'contradicted' || ('notBefore' in weapon.youngest && weapon.youngest.notBefore !== null))
  return [
    `${leastText(total.parts)} parts${total.fewerIfDuplicates === 0 ? '' : ` (${total.fewerIfDuplicates} fewer if every possible duplicate is one part)`}, ${total.types.value === 0 ? 'no part type told' : `about ${several(total.types.value, 'part type')}`} and ${total.makers.value === 0 ? 'no maker determined' : `about ${several(total.makers.value, 'maker')}`}, in a sample of ${parts.length} records in ${several(weapons.length, 'weapon')}; of ${total.types.untold} records nothing tells the type, of ${total.makers.undetermined} the maker is undetermined`,
    ...bounds.map(({ line }) => line),
    ...counts.filter(({ by }) => shown.includes(by)).flatMap((count) => [
      '', `by ${count.by}`,
      ...[...count.rows, ...(count.undetermined === null ? [] : [count.undetermined])].map((row) => `  ${name(count.by, row)}: ${leastText(row.parts)} ${row.parts.value === 1 ? 'part' : 'parts'}${row.possibleParts === 0 ? '' : `, ${row.possibleParts} more if open questions are decided so`}${row.fewerIfDuplicates === 0 ? '' : ` (${row.fewerIfDuplicates} fewer if possible duplicates are one)`}, ${row.types.value === 0 ? 'no part type told' : `about ${several(row.types.value, 'part type')}`}${count.by === 'weapon' ? '' : `, in ${several(row.weapons, 'weapon')}`}`),
    ]),
    '', `counted by Proofmark (${rules}); a list of parts is never complete`,
    ...(published.length === 0 ? [] : ['', 'counted by others', ...published.map((each) => `  ${[each.qualifier.replace('-', ' '), each.value, each.unit].filter((word) => word !== null).join(' ')}${each.base === null ? '' : ` (${each.base})`}, according to ${each.claimant ?? 'nobody who is named'}${each.reportedBy === null ? '' : `, reported by ${each.reportedBy}`}${each.asOf === null ? '' : `, as of ${each.asOf}`}`)]),
    ...(duplicates.length === 0 ? [] : ['', `possible duplicates, all of them counted: ${duplicates.filter(({ reason }) => reason === 'same-entry').length} of one entry, ${duplicates.filter(({ reason }) => reason === 'same-text').length} of the same text and maker, ${duplicates.filter(({ reason }) => reason === 'untold').length} that nothing tells apart`]),
    ...(loose.length === 0 ? [] : [`in no recorded weapon, and not counted: ${loose.length}`]),
  ]
}

function youngestLine({ title: weapon, youngest }: WeaponSummary, title: (id: string) => string): string {
  switch (youngest.is) {
    case 'bound': return `${weapon}: not made before ${youngest.notBefore}${youngest.parts.length === 0 ? '' : `; youngest part: ${youngest.parts.map(title).join(', ')}`}; because of ${youngest.because.map(title).join(' · ')}`
    case 'of-a-group': return youngest.notBefore === null ? `${weapon}: no part is dated` : `${weapon}: several weapons; one of them not made before ${youngest.notBefore}; youngest part: ${youngest.parts.map(title).join(', ')}`
    case 'contradicted': return `${weapon}: statements on when its parts were made cannot all hold: ${youngest.sets.map((set) => set.map(title).join(' · ')).join('; ')}`
    case 'nothing-dated': return `${weapon}: no part is dated, so nothing bounds when it was made`
  }
}

function comparedLines({ pairs, onlyFirst, onlySecond, unpaired, sample, ownCountries, first, second, rules }: ComparedView): string[] {
  const [one, two] = [first.weapons[0]!.title, second.weapons[0]!.title]
  const part = (head: string, lines: readonly string[]) => [head, ...lines.map((line) => `  ${line}`)]
  const only = (type: PartType) => `${type.name}: ${leastText(type.side.count)}, ${type.side.makers.map(({ name }) => name).join(' or ') || 'brand owner undetermined'}${type.side.isLocal === 'yes' ? ', local' : ''}`
  return [
    `${one}, ${sample.first} records of parts; ${two}, ${sample.second}`,
    ...[[one, ownCountries.first], [two, ownCountries.second]].map(([title, own]) => (typeof own === 'string' || typeof title !== 'string' ? '' : `${title}: ${own!.country === null ? `its own country is ${own!.claimed.length > 1 ? `claimed to be ${own!.claimed.join(' or ')}` : 'not said'}, so nothing can be called local` : `made in ${own!.country}`}`)),
    '', ...part(`in both: about ${pairs.length} part types`, pairs.map((pair) => `${pair.name} (by ${pair.by === 'text-and-maker' ? 'text and brand owner' : pair.by}): ${leastText(pair.first.count)} and ${leastText(pair.second.count)}${pair.makers === 'other' ? `; another brand owner: ${pair.first.makers.map(({ name }) => name).join(', ')}, then ${pair.second.makers.map(({ name }) => name).join(', ')}` : pair.makers === 'not-told' ? '; brand owner not told in both' : ''}${pair.becameLocal.length === 0 ? '' : `; became local: ${pair.becameLocal.join(', ')}`}`)),
    '', ...part(`recorded only in ${one}: about ${onlyFirst.length} part types`, onlyFirst.map(only)), '', ...part(`recorded only in ${two}: about ${onlySecond.length} part types`, onlySecond.map(only)),
    '', `could not be paired, since nothing tells them: ${unpaired.first.length} records of ${one}, ${unpaired.second.length} of ${two}`, `compared by Proofmark (${rules}); recorded only in one does not say that it was not in the other`,
  ]
}
