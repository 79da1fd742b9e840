/**
 * instruments: the register of prohibitions, authorities and mandates, what was in force on a date, and a transfer held against it.
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bounds, isRefusal } from '@proofmark/core/dates'
import { isVerified, parseRegister, timeWords, withBuiltIn, type Register } from '@proofmark/core/instruments'
import { findStatement, instrumentsView, measureClaims, ownRegisters, prohibitionsView, type InstrumentsView, type MeasureView, type ProhibitionsView } from 'proofmark/server'
import type { Store } from 'proofmark/store'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { readTextFile, visible } from '../foreign-text.ts'

const clockNames = { prohibition: 'prohibition', 'enforcement-authority': 'authority', 'panel-mandate': 'panel' } as const

export const instruments: Command = {
  name: 'instruments',
  usage: ['instruments [--on EDTF] [--regime ID]', 'instruments --measure ID [--on EDTF]', 'instruments --transfer ID [--on EDTF]'],
  does: 'What instruments forbid and when: a register, what was in force on a date, and a transfer held against it.',
  takesNothing: true,
  options: { ...dataOption, on: { type: 'string' }, regime: { type: 'string' }, measure: { type: 'string' }, transfer: { type: 'string' }, register: { type: 'string', multiple: true } },
  optionHelp: {
    '--on EDTF': 'whether each was in force then; with --transfer: instead of the date that it states',
    '--regime ID': 'only this regime, such as kp-1718',
    '--measure ID': 'one row with all that is recorded of it',
    '--transfer ID': 'holds this transfer against all prohibitions; always in the conditional',
    '--register FILE': 'also the measures of this file (spec/instruments.md), beside those that the data folder keeps; can be given again',
    ...dataHelp,
  },
  example: 'proofmark instruments --on 2024-01-02 --regime kp-1718',
  async run(input) {
    const on = textOption(input, 'on') ?? null
    const asked = on === null ? null : bounds(on)
    if (asked !== null && isRefusal(asked)) throw new BadUse(`--on ${on}: no date in EDTF; character ${asked.at + 1}: expected ${asked.expected}, found ${asked.found}`)
    const given = registersOf(input)
    const transfer = textOption(input, 'transfer')
    if (transfer !== undefined) return heldTransfer(input, transfer, given, on)
    const all = await keptBeside(input, given)
    const view = narrowed(instrumentsView(all.registers, on, all), textOption(input, 'regime'), textOption(input, 'measure'))
    if (input.isJson) input.print(JSON.stringify(view, null, 2))
    else input.print(textOption(input, 'measure') === undefined ? listOf(view) : view.measures.map((each) => rowOf(view, each)).join('\n\n'))
    return 0
  },
}

function registersOf(input: CommandInput): Register[] {
  return [input.options['register'] ?? []].flat().filter((each) => typeof each === 'string').map((path) => {
    const read = parseRegister(readTextFile(pathIn(input, path)))
    if (!read.ok) throw new BadUse(`${path}: ${read.at === '' ? 'the file' : read.at} (${read.code}): expected ${read.expected}`)
    return read.register
  })
}

/** Those of the data folder, where there is one with any; a file that is given takes the place of one of its name. */
async function keptBeside(input: CommandInput, given: readonly Register[]) {
  if (!existsSync(join(dataFolder(input), 'log'))) return { registers: withBuiltIn(given), unread: 0, claims: [] }
  return readStore(input, (store) => {
    const { registers, unread } = withKept(input, store, given)
    return { registers, unread, claims: measureClaims(store.world(), registers) }
  })
}

function withKept(input: CommandInput, store: Store, given: readonly Register[]) {
  const { registers: kept, unread } = ownRegisters(join(dataFolder(input), 'registers'), store.derivedId).all()
  if (unread > 0) input.complain(`${unread} ${unread === 1 ? 'register' : 'registers'} of this data folder cannot be read with its key, and nothing is held against ${unread === 1 ? 'it' : 'them'}`)
  return { registers: withBuiltIn([...kept.slice(1), ...given]), unread }
}

function narrowed(view: InstrumentsView, regime: string | undefined, measure: string | undefined): InstrumentsView {
  const known = (name: string, all: readonly { readonly id: string }[], id: string | undefined) => {
    if (id !== undefined && !all.some((each) => each.id === id)) throw new BadUse(`--${name} ${id}: there is none; there are ${[...new Set(all.map((each) => each.id))].join(', ')}`)
  }
  known('regime', view.regimes, regime)
  known('measure', view.measures.map((each) => each.measure), measure)
  return { ...view, measures: view.measures.filter((each) => (regime === undefined || each.measure.regime === regime) && (measure === undefined || each.measure.id === measure)) }
}

const unchecked = ({ unverified }: MeasureView['measure']): string => (unverified.length === 0 ? '' : ` · not checked: ${unverified.join(', ')}`)
const term = ({ from, until, untilKind }: MeasureView['measure']): string => `${from ?? 'begin not recorded'} … ${until ?? (untilKind === 'unknown' ? 'end not recorded' : 'open-ended')}`

function listOf(view: InstrumentsView): string {
  const registers = view.registers.map(({ version, title }) => `${version}: ${title}`)
  const blocks = view.regimes.flatMap(({ id, name, register }) => {
    const rows = view.measures.filter(({ measure, register: of }) => measure.regime === id && of === register)
    return rows.length === 0 ? [] : [[`${name} (${id})`, ...rows.map(({ measure, citation, inForce }) =>
      `  ${inForce === null ? '' : `${inForce.padEnd(14)}`}${clockNames[measure.clock].padEnd(12)}${measure.id.padEnd(22)} ${citation} · ${term(measure)} · ${measure.status}${unchecked(measure)}`)].join('\n')]
  })
  return [...registers, view.on === null ? 'Three clocks: prohibition, authority to enforce, panel. Reference data, no legal advice.' : `In force on ${view.on}? Three clocks, each by itself.`, '', ...blocks, ...(view.claims.length === 0 ? [] : [['Named by findings:', ...view.claims.map(claimLine)].map(visible).join('\n')])].join('\n')
}

const fromWords = { 'built-in': 'comes with the program', own: 'kept here: nothing is established by it', none: 'no such measure of a register of that day is at hand: nothing is established by it' } as const
const claimLine = ({ finding, register, measure, from }: InstrumentsView['claims'][number]): string => `  ${finding.title}: ${measure} of ${register} (${fromWords[from]})`

function rowOf({ registers }: InstrumentsView, { register, measure, citation, inForce }: MeasureView): string {
  const from = registers.find(({ version }) => version === register)!
  const sources = (ids: readonly string[]) => ids.flatMap((id) => from.sources.find((each) => each.id === id) ?? []).map(({ publisher, url, date, read }) => `  source: ${publisher}${date === null ? '' : `, ${date}`}, ${url} (read ${read})`)
  const { vote } = measure.adopted
  return [
    `${measure.id}: ${citation} (${register})`,
    ...(inForce === null ? [] : [`  in force then: ${inForce}`]),
    `  clock: ${measure.clock} · direction: ${measure.direction} · status: ${measure.status}`,
    `  adopted: ${measure.adopted.date}${vote === null ? ', vote not recorded' : vote.for === null ? `, ${vote.words}` : `, ${vote.for}-${vote.against}-${vote.abstaining}${vote.abstained.length === 0 ? '' : `, abstaining: ${vote.abstained.join(', ')}`}`}`,
    `  term: ${term(measure)} (${measure.untilKind})`,
    `  items: ${measure.items.words}`, `  actors: ${measure.actors.words}`, `  territory: ${measure.territory?.words ?? 'bound to none'}`, `  obliged: ${measure.obliged.join(', ')}`,
    ...measure.exceptions.map(({ words, from: since, until }) => `  exception: ${words}${since === null && until === null ? '' : ` (${since ?? 'begin not said'} … ${until ?? 'no end said'})`}`),
    ...(measure.disputedBy.length === 0 ? [] : [`  disputed by ${measure.disputedBy.join(', ')}; asserted by ${measure.assertedBy.join(', ')}`]),
    ...(measure.supersededBy === null ? [] : [`  superseded by ${measure.supersededBy}`]),
    ...(measure.note === null ? [] : [`  note: ${measure.note}`]),
    isVerified(measure) ? '  no field is named as unchecked' : `  NOT CHECKED against the text: ${measure.unverified.join(', ')}`,
    ...from.events.filter(({ affects }) => affects.includes(measure.id)).map(({ date, words }) => `  event: ${date} ${words}`),
    ...from.disagreements.filter(({ about }) => about.includes(measure.id)).map(({ words }) => `  sources disagree: ${words}`),
    ...sources(measure.sources),
  ].join('\n')
}

/** Exit 0: something would forbid it with nothing open; 1: not, or only on conditions. */
async function heldTransfer(input: CommandInput, name: string, given: readonly Register[], on: string | null): Promise<0 | 1> {
  const view = await readStore(input, (store) => {
    const found = findStatement(store.world(), name, 'transfer')
    if (found.ok) {
      const { registers, unread } = withKept(input, store, given)
      return prohibitionsView(store.world(), found.statement.id, registers, on, unread)
    }
    const known = store.world().of('transfer').map(({ id, fields }) => fields.label ?? id)
    throw new BadUse(`no transfer has the id or label "${name}"; there ${known.length === 0 ? 'are none' : `are: ${known.slice(0, 40).join(', ')}${known.length > 40 ? `, and ${known.length - 40} more` : ''}`}`)
  })
  if (view === null) throw new BadUse(`the transfer "${name}" was withdrawn`)
  input.print(input.isJson ? JSON.stringify(view, null, 2) : heldText(view))
  return view.prohibitions.some(({ bearing }) => bearing === 'would') ? 0 : 1
}

const shapes = { would: '●', if: '◐', 'cannot-say': '○', 'would-not': '✕' } as const

function heldText(view: ProhibitionsView): string {
  const clock = (title: string, rows: ProhibitionsView['authorities']) => (rows.length === 0 ? [] : ['', title, ...rows.map(({ measure, citation, time }) => `  ${measure.id}: ${citation}: ${timeWords[time]}${unchecked(measure)}`)])
  const by = ({ stance }: ProhibitionsView['positions'][number]) => (stance === 'denies' || stance === 'disputes' ? `disputed by (${stance})` : `${stance.replaceAll('-', ' ')}:`)
  const said = [...view.positions.map((each) => visible(`${by(each)} ${each.party}: “${each.wording}”`)), ...(view.note === null ? [] : [visible(`note: ${view.note}`)])]
  return [
    view.transfer.title,
    `date ${view.when ?? 'not said'}${view.whenIs === 'supposed' ? ' (supposed by who asks)' : view.whenIs === 'inferred' ? ` (inferred from its items${view.whenBy.length === 0 ? '' : `, by the word of ${view.whenBy.join(', ')}`})` : ''} · held against ${view.registers.map(({ version }) => version).join(', ')}`,
    'That something would be forbidden says nothing of whether it took place or who is to blame.', '',
    ...(said.length === 0 ? [] : ['What is said of the transfer:', ...said.map((line) => `  ${line}`), '']),
    ...[true, false].flatMap((isOfArms) => view.prohibitions.filter(({ measure }) => measure.isOfArms === isOfArms)).map(({ measure, says, bearing }) => `${shapes[bearing]} ${measure.id}${measure.isOfArms ? '' : ' (not of arms)'}: ${says}`),
    ...clock('Authorities to enforce, on their own clock:', view.authorities),
    ...clock('Panels, on their own clock:', view.mandates),
    ...(view.apart.length === 0 ? [] : ['', `Apart, for other countries than those of the sides: ${view.apart.map(({ measure }) => measure).join(', ')}`]),
  ].join('\n')
}
