/**
 * screen --case: the parties and craft of a case held against the lists that the data folder keeps, with what was decided; and deciding on a candidate.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseRecords, screeningView, type CaseRecord, type KeptLists, type ScreeningView } from '@proofmark/core/findings'
import { candidatesFrom, lowestThreshold, mostCandidates, type Candidate, type DecisionWord } from '@proofmark/core/screening'
import { csvOf } from '@proofmark/core/sheets'
import { screenMany } from 'proofmark/screening'
import { briefOf, dayOf, decisionLine, findStatement, isShown, listShelf, record, screeningSheet, snapshotsOf, type ListShelf, type SnapshotBrief } from 'proofmark/server'
import type { Store } from 'proofmark/store'
import { BadUse, textOption, type CommandInput } from '../command.ts'
import { changeStore, dataFolder, dataOption, means, newId, pathIn, readStore } from '../data-folder.ts'
import { tenths } from '../progress.ts'
import { ageWarning } from '../screened-lists.ts'

export const caseOptions = { ...dataOption, case: { type: 'string' }, csv: { type: 'string' }, decide: { type: 'string' }, reason: { type: 'string' }, by: { type: 'string' } } as const
export const caseHelp = {
  '--case CASE': 'the parties and craft of a case, by its id or label, against the newest snapshot of each list that the data folder keeps', '--csv FILE': 'the candidates as a table; names of confidential records are left out of it',
  '--decide PARTY': 'seals a decision on a candidate: PARTY of the case by id or label, then LIST, ENTRY and the decision', '--reason TEXT': 'why', '--by PARTY': 'who decided',
} as const

const words: readonly DecisionWord[] = ['match', 'no-match', 'undecided']

/** Prints candidates with their state. Exit 1: none, and nothing to be decided again. */
export function screenCase(input: CommandInput, atLeast: number): Promise<0 | 1> {
  return readStore(input, async (store) => {
    if (atLeast < lowestThreshold) throw new BadUse(`--at-least: a case is screened from ${lowestThreshold} on`)
    const { records, lists, candidates, again, apart, unread } = await screened(input, store)
    for (const { list, dated, added, entries, id, age } of lists) input.complain(`${list}: ${entries} entries of ${dated === null ? `no day that it says, added ${added.slice(0, 10)}, at least ${age.days} days old` : `${dated}, ${age.days} days old`}, sha256 ${id}.${ageWarning(age)} It says nothing of what was listed later.`)
    for (const id of unread) input.complain(`snapshot ${id} could not be opened: nothing was held against it`)
    const file = textOption(input, 'csv')
    if (file !== undefined) writeFileSync(pathIn(input, file), csvOf(screeningSheet({ records, lists, candidates, again, apart, unread }, atLeast)))
    const shown = candidates.filter((each) => isShown(each, atLeast))
    if (input.isJson) input.print(JSON.stringify({ lists, records: records.map(({ id, title, handling }) => ({ id, title, handling })), candidates: shown, again, apart, unread }, null, 2))
    else input.print([
      shown.length === 0 ? `no candidate from ${atLeast} on, of ${records.length} parties and craft` : shown.map((each) => linesOf(each, records)).join('\n\n'),
      ...again.map((each) => againLines(each, records)),
    ].join('\n\n'))
    return shown.length + again.length === 0 ? 1 as const : 0 as const
  })
}

/** Seals a decision. The words: list, number of the entry, decision. */
export function decideCase(input: CommandInput): Promise<0> {
  const [list, entry, decision, ...more] = input.arguments
  const [party, reason] = [textOption(input, 'decide'), textOption(input, 'reason')]
  const word = words.find((each) => each === decision)
  if (list === undefined || entry === undefined || word === undefined || more.length > 0) throw new BadUse(`screen --decide PARTY: expected the list, the number of its entry and ${words.join(', ')}`)
  if (reason === undefined || reason.trim() === '') throw new BadUse('--reason TEXT is missing: a decision needs its reason')
  return changeStore(input, async (store) => {
    const world = store.world()
    const of = caseOf(input, store)
    const found = ['party', 'craft'].map((kind) => findStatement(world, party!, kind as 'party')).find(({ ok }) => ok)
    const known = found?.ok === true ? caseRecords(world, of).find(({ id }) => id === found.statement.id) : undefined
    if (known === undefined) throw new BadUse(`no party or craft of this case has the id or label "${party}"`)
    const shelf = shelfOf(input, store)
    const snapshot = newest(shelf).find((each) => each.list === list)
    if (snapshot === undefined) throw new BadUse(`no snapshot of "${list}" is kept; there are: ${newest(shelf).map((each) => each.list).join(', ') || 'none'}`)
    const opened = shelf.openSnapshot(snapshot.id)
    if (!opened.ok || opened.list.entries.every(({ reference }) => reference !== entry)) throw new BadUse(opened.ok ? `the ${list} of ${dayOf(snapshot)} has no entry "${entry}"` : `snapshot ${snapshot.id} could not be opened`)
    const by = textOption(input, 'by')
    const who = by === undefined ? null : findStatement(world, by, 'party')
    if (who !== null && !who.ok) throw new BadUse(`--by: ${who.code === 'unknown' ? 'no party has' : 'several parties have'} the id or label "${by}"`)
    const { sealed, problems } = await record(store, decisionLine({ case: of, record: known, snapshot, entry, decision: word, reasons: [reason.trim()], by: who?.ok === true ? who.statement.id : null, made: now().slice(0, 10) }), { folder: null, newId })
    if (problems.length > 0) throw new BadUse(problems.map(({ field, expected, found: what }) => `${field}: expected ${expected}; found ${what}`).join('. '))
    input.print(input.isJson ? JSON.stringify({ sealed }) : `${word}: ${known.title}, ${list} of ${dayOf(snapshot)}, ${entry}. Sealed as ${sealed[0]!.id}, entry ${sealed[0]!.index} of the log; a withdrawal undoes it.`)
    return 0 as const
  })
}

interface Screened extends ScreeningView { readonly records: readonly CaseRecord[]; readonly lists: readonly SnapshotBrief[]; readonly unread: readonly string[] }

async function screened(input: CommandInput, store: Store): Promise<Screened> {
  const world = store.world()
  const shelf = shelfOf(input, store)
  const lists = newest(shelf)
  if (lists.length === 0) throw new BadUse('no list is kept in this data folder: none comes with the program, since none would be current. Add one with "proofmark lists add"')
  const records = caseRecords(world, caseOf(input, store))
  const unread: string[] = []
  const opened = lists.flatMap(({ id, list }) => {
    const found = shelf.openSnapshot(id)
    if (!found.ok) unread.push(id)
    return found.ok ? [{ snapshot: id, name: list, list: found.list }] : []
  })
  const hits = await screenMany(opened.map(({ list }) => list), records.map(({ facts }) => facts), { limit: mostCandidates, atLeast: lowestThreshold, onProgress: tenths(input) })
  const candidates = opened.flatMap((of, at) => records.flatMap((each, n): Candidate[] => candidatesFrom(each, hits[n]![at]!, of)))
  return { records, lists, unread, ...screeningView(world, records, candidates, keptLists(shelf, lists)) }
}

function keptLists(shelf: ListShelf, lists: readonly SnapshotBrief[]): KeptLists {
  const all = shelf.snapshots().snapshots.map((each) => briefOf(each, now()))
  const entriesOf = (id: string | undefined, reference: string) => { const opened = id === undefined ? null : shelf.openSnapshot(id); return opened?.ok === true ? opened.list.entries.filter((each) => each.reference === reference) : undefined }
  return {
    entriesNow: (list, entry) => entriesOf(lists.find((each) => each.list === list)?.id, entry),
    entriesThen: (decision) => { const then = snapshotsOf(decision, all).map(({ id }) => entriesOf(id, decision.entry)); return then.every((each) => JSON.stringify(each) === JSON.stringify(then[0])) ? then[0] : undefined },
  }
}

const now = () => means.clock().toISOString()
const shelfOf = (input: CommandInput, store: Store): ListShelf => listShelf(join(dataFolder(input), 'lists'), store.derivedId)
const newest = (shelf: ListShelf): SnapshotBrief[] => shelf.latestOfEach().map((each) => briefOf(each, now()))

function caseOf(input: CommandInput, store: Store): string {
  const name = textOption(input, 'case') ?? ''
  const found = findStatement(store.world(), name, 'case')
  if (!found.ok) throw new BadUse(`--case: ${found.code === 'unknown' ? 'no case has' : 'several cases have'} the id or label "${name}"`)
  return found.statement.id
}

function linesOf({ record: of, score, band, state, askedName, listedName, entry, list, names, numbersInCommon, decisions }: ScreeningView['candidates'][number], records: readonly CaseRecord[]): string {
  const title = records.find(({ id }) => id === of)?.title ?? of
  return [
    `${score.toFixed(4)} ${band}, ${state}: ${title} — ${listedName.text} (${listedName.quality}), ${list} ${entry.reference}${entry.programme === null ? '' : ` ${entry.programme}`}`,
    ...(askedName === title ? [] : [`  asked as ${askedName}`]),
    ...names.parts.map(({ a, b, likeness, reason }) => `  ${a.join(' ') || '—'} | ${b.join(' ') || '—'}: ${reason} ${reason === 'alone' ? '' : likeness.toFixed(2)}`.trimEnd()),
    ...names.against.map((reason) => `  − ${reason}`), ...numbersInCommon.map((number) => `  + the same number ${number}`),
    ...decidedLines(decisions),
  ].join('\n')
}

/** No name is alike now, and a person is still needed. */
function againLines({ record: of, list, entry, state, entriesNow: now, entriesThen, decisions }: ScreeningView['again'][number], records: readonly CaseRecord[]): string {
  return [
    `${state}, no name alike now: ${records.find(({ id }) => id === of)?.title ?? of} — ${list} ${entry}`,
    ...(entriesThen === null ? ['  entry then: the list that was decided on is not kept here'] : entriesThen.map((each) => `  entry then: ${entryText(each)}`)), ...now.map((each) => `  entry now: ${entryText(each)}`), ...decidedLines(decisions),
  ].join('\n')
}

const entryText = ({ names, born, countries, identifiers, programme, listedOn }: ScreeningView['again'][number]['entriesNow'][number]) => [names.map(({ text }) => text).join(' / '), ...born, ...countries, ...identifiers.map(({ scheme, value }) => `${scheme} ${value}`), programme, listedOn].filter((each) => each !== null && each !== '').join(', ')

const decidedLines = (decisions: ScreeningView['candidates'][number]['decisions']): string[] =>
  decisions.map(({ decision, elsewhere, byName, listDate, reasons, reopened, isReplaced }) => `  decided ${decision}${elsewhere === null ? '' : ` at ${elsewhere.title}, judged the same,`}${byName === null ? '' : ` by ${byName}`} on the list of ${listDate}: ${reasons.join(' ')}${isReplaced ? ' (decided again later)' : ''}${reopened.map((each) => `; to be decided again: ${each.why}`).join('')}`)
