/**
 * lists: snapshots of lists of sanctions that the data folder keeps: adding, age, what changed, removing. None comes with the program.
 * @module
 */
import { dirname, join } from 'node:path'
import { ageOf, knownLists, usualAgeLimits, type AgeLimits, type ListAge, type ListDifferences } from '@proofmark/core/screening'
import { listShelf, type AgainstBefore, type ListShelf, type ListSnapshot } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, means, pathIn, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'
import { formatHelp, formatOptions, listFile, refusalText, wantedIn } from '../list-files.ts'

export const lists: Command = {
  name: 'lists',
  usage: ['lists', 'lists add --list LIST FILE… [--dated DAY] [--mapping M.json] [--fewer]', 'lists diff LIST [ID ID]', 'lists remove ID'],
  does: 'Snapshots of lists of sanctions: what is kept, how old it is, what changed between two. Kept encrypted in the data folder; nothing is fetched.',
  options: { ...dataOption, ...formatOptions, list: { type: 'string' }, dated: { type: 'string' }, fewer: { type: 'boolean' }, 'ageing-after': { type: 'string' }, 'stale-after': { type: 'string' } },
  optionHelp: {
    '--list LIST': `${knownLists.map(({ list }) => list).join(', ')}, or mapped`,
    '--dated DAY': 'the day on which a list was published that gives itself none; else its age is counted from today',
    '--fewer': 'adds it though it has more than a tenth fewer entries than the kept snapshot before it, or the same day and other bytes',
    ...formatHelp,
    '--ageing-after DAYS': `say so from this age on; else ${usualAgeLimits.ageing}: the issuers change their lists several times a month`,
    '--stale-after DAYS': `and from this age on that it is stale; else ${usualAgeLimits.stale}`,
    'ID': 'the sha256 of a snapshot, or the first 6 characters or more of it',
    ...dataHelp,
  },
  example: 'proofmark lists add --list un UN.xml',
  async run(input) {
    const [verb, ...rest] = input.arguments
    const limits = limitsOf(input)
    return readStore(input, (store) => {
      const shelf = listShelf(join(dataFolder(input), 'lists'), store.derivedId)
      if (verb === undefined) return table(input, shelf, limits)
      if (verb === 'add') return add(input, shelf, rest, limits)
      if (verb === 'diff') return differences(input, shelf, rest)
      if (verb === 'remove') return remove(input, shelf, rest)
      throw new BadUse(`"${verb}": expected add, diff or remove`)
    })
  },
}

function limitsOf(input: CommandInput): AgeLimits {
  const days = (name: string, usual: number) => {
    const text = textOption(input, name)
    if (text !== undefined && !/^\d{1,4}$/.test(text)) throw new BadUse(`--${name}: expected a number of days, found "${text}"`)
    return text === undefined ? usual : Number(text)
  }
  return { ageing: days('ageing-after', usualAgeLimits.ageing), stale: days('stale-after', usualAgeLimits.stale) }
}

function add(input: CommandInput, shelf: ListShelf, paths: readonly string[], limits: AgeLimits): 0 {
  const list = textOption(input, 'list')
  if (list === undefined) throw new BadUse(`--list LIST is missing: one of ${knownLists.map((each) => each.list).join(', ')}, or mapped with --mapping M.json`)
  if (paths.length === 0) throw new BadUse('FILE is missing')
  const files = paths.map((path) => listFile(pathIn(input, path), (text) => input.complain(`${path}: ${text}`)))
  const added = shelf.addSnapshot(files, { ...wantedIn(input), list, addedAt: means.clock().toISOString(), dated: textOption(input, 'dated'), isSure: input.options['fewer'] === true })
  if (!added.ok && 'against' in added) throw new BadUse(`${refusalText(dirname(paths[0]!), added)} What was kept before stays the newest. Look whether the file is whole; if it is right, add it with --fewer.`)
  if (!added.ok) throw new BadUse(`${refusalText(dirname(paths[0]!), added)} What was kept before stays.`)
  const { snapshot, isNew, repeated, against } = added
  if (repeated > 0) input.complain(`${repeated} ${repeated === 1 ? 'entry stands' : 'entries stand'} in it again, word for word, and ${repeated === 1 ? 'is' : 'are'} kept once`)
  if (snapshot.readAs === 'ofac-csv' && files.length < 3) input.complain(`${snapshot.files.map(({ name }) => name).join(', ')} alone: the names in alt.csv and the countries in add.csv are missing`)
  if (snapshot.dated === null) input.complain(`${snapshot.list} gives itself no day: if you know when it was published, remove it and add it again with --dated DAY; its age is counted from today`)
  if (snapshot.notes > 0) input.complain(`${snapshot.notes} ${snapshot.notes === 1 ? 'value' : 'values'} of it could not be read (dates in words), and ${snapshot.notes === 1 ? 'stands' : 'stand'} as notes of the entries`)
  if (input.isJson) input.print(JSON.stringify({ ...withAge(snapshot, limits), repeated, against }, null, 2))
  else input.print(visible(`${isNew ? 'added' : 'was kept already'}: ${rowOf(snapshot, limits).join('\t')}${isNew ? `\n${againstText(snapshot, against)}` : ''}`))
  return 0
}

function againstText({ entries }: ListSnapshot, against: AgainstBefore | null): string {
  if (against === null) return `${entries} entries; no snapshot of this list comes before it`
  const { before, entries: told } = against
  return `${entries} entries; against the ${before.entries} of ${before.dated ?? `no day, added ${before.added}`} (${before.id.slice(0, 12)}): ${told === null ? 'that snapshot does not open, so that nothing is known of what changed' : `${told.added} new, ${told.removed} gone, ${told.changed} changed`}`
}

const withAge = (snapshot: ListSnapshot, limits: AgeLimits): ListSnapshot & { readonly age: ListAge } => ({ ...snapshot, age: ageOf(snapshot, means.clock().toISOString(), limits) })

export function ageText({ days, since, state }: ListAge): string {
  const long = `${since === 'added' ? 'at least ' : ''}${days} ${days === 1 ? 'day' : 'days'}`
  return state === 'fresh' ? long : `${long}, ${state === 'stale' ? 'STALE: add a newer one' : 'ageing: look for a newer one'}`
}

const heading = ['list', 'its day', 'added', 'age', 'entries', 'names', 'sha256']
const rowOf = (snapshot: ListSnapshot, limits: AgeLimits): string[] => [snapshot.list, snapshot.dated ?? 'says none', snapshot.added.slice(0, 10), ageText(withAge(snapshot, limits).age), String(snapshot.entries), String(snapshot.names), snapshot.id]

function table(input: CommandInput, shelf: ListShelf, limits: AgeLimits): 0 | 1 {
  const { snapshots, unread } = shelf.snapshots()
  if (unread > 0) input.complain(`${unread} ${unread === 1 ? 'snapshot' : 'snapshots'} cannot be read with the key of this folder`)
  if (input.isJson) input.print(JSON.stringify({ snapshots: snapshots.map((each) => withAge(each, limits)), unread }, null, 2))
  else if (snapshots.length === 0) input.print('no list is kept: none comes with the program, since none would be current. Add one with "proofmark lists add --list un UN.xml"')
  else {
    const rows = [heading, ...snapshots.map((each) => rowOf(each, limits))]
    const widths = heading.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
    input.print(rows.map((row) => visible(row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ').trimEnd())).join('\n'))
  }
  return snapshots.length === 0 ? 1 : 0
}

/** By the first characters of its id. */
function found(shelf: ListShelf, given: string): ListSnapshot {
  if (!/^[0-9a-f]{6,64}$/.test(given)) throw new BadUse(`"${given}": expected 6 to 64 characters of a sha256, as "proofmark lists" prints it`)
  const [one, second] = shelf.snapshots().snapshots.filter(({ id }) => id.startsWith(given))
  if (one === undefined) throw new BadUse(`no snapshot begins with ${given}`)
  if (second !== undefined) throw new BadUse(`several snapshots begin with ${given}: give more characters`)
  return one
}

function differences(input: CommandInput, shelf: ListShelf, [list, before, after, more]: readonly string[]): 0 {
  if (list === undefined) throw new BadUse('LIST is missing')
  if (more !== undefined) throw new BadUse(`"${more}" is one word too many`)
  if (before !== undefined && after === undefined) throw new BadUse('two snapshots are compared: give both, or none for the latest two')
  const kept = shelf.snapshots().snapshots.filter((each) => each.list === list)
  if (before === undefined && kept.length < 2) throw new BadUse(`${kept.length === 0 ? 'no snapshot' : 'only one snapshot'} of ${list} is kept; two are compared`)
  const [one, other] = before === undefined ? [kept[1]!, kept[0]!] : [found(shelf, before), found(shelf, after!)]
  const wrong = [one, other].find((each) => each.list !== list)
  if (wrong !== undefined) throw new BadUse(`${wrong.id.slice(0, 12)} is of ${wrong.list}, not of ${list}`)
  const told = shelf.differences(one.id, other.id)
  if (!told.ok) throw new BadUse(`the snapshot ${told.id.slice(0, 12)} is damaged (${told.code}): add the file again`)
  if (input.isJson) input.print(JSON.stringify({ from: one.id, to: other.id, ...told.differences }, null, 2))
  else input.print(differencesText(one, other, told.differences))
  return 0
}

function differencesText(one: ListSnapshot, other: ListSnapshot, { added, removed, changed }: ListDifferences): string {
  const day = ({ dated, added: since, id }: ListSnapshot) => `${dated ?? `added ${since.slice(0, 10)}`} (${id.slice(0, 12)})`
  return [
    `${one.list}: from ${day(one)} to ${day(other)}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...added.map(({ reference, names }) => `+ ${reference} ${names[0]!.text}`), ...removed.map(({ reference, names }) => `- ${reference} ${names[0]!.text}`),
    ...changed.map(({ reference, after, fields, namesAdded, namesRemoved }) => `~ ${reference} ${after.names[0]!.text}: ${fields.join(', ')}${namesAdded.map(({ text, quality }) => ` + ${text} (${quality})`).join('')}${namesRemoved.map(({ text, quality }) => ` - ${text} (${quality})`).join('')}`),
  ].map((row) => visible(row.replaceAll('\n', ' '))).join('\n')
}

function remove(input: CommandInput, shelf: ListShelf, [given, more]: readonly string[]): 0 {
  if (given === undefined || more !== undefined) throw new BadUse(given === undefined ? 'ID is missing' : `"${more}" is one word too many`)
  const { id, list, dated } = found(shelf, given)
  shelf.remove(id)
  input.print(`removed: ${list} of ${dated ?? 'no day'}, ${id}. Decisions that name it stay; they cannot be held against it any more.`)
  return 0
}
