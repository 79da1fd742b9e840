/**
 * chain: how an item came from its maker to where it was found: each account, its unknown legs, and where it left authorised hands.
 * @module
 */
import { titleOf } from '@proofmark/core/findings'
import { malpracticeSentence } from '@proofmark/core/requests'
import type { World } from '@proofmark/core/statements'
import { consignmentOf, groupChains, lotChains, supplyChain, type Days, type GroupChain, type Holder, type PointOfDiversion, type SupplyChain, type Version } from '@proofmark/core/tracing'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { bearingWords, competitionWords, fitsWords, fitWords, openWords, plain, resultWords } from './chain-words.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const chain: Command = {
  name: 'chain',
  usage: ['chain ITEM', 'chain --lot TEXT', 'chain --consignment ID'],
  does: 'The chain of supply of an item: accounts that can be true, unknown legs, point of diversion, hypotheses, conditions, siblings.',
  options: { ...dataOption, lot: { type: 'string' }, consignment: { type: 'string' } },
  optionHelp: { ...dataHelp, ITEM: 'id or label of an item, a lot or another group', '--lot TEXT': 'legs that items of this lot have, each with for how many of them', '--consignment ID': 'the same of items named by one transfer, bill of lading or packing list' },
  example: 'proofmark chain is-tube',
  async run(input) {
    const [lot, consignment] = [textOption(input, 'lot'), textOption(input, 'consignment')]
    if (lot !== undefined || consignment !== undefined) return ofGroup(input, lot, consignment)
    const name = onlyArgument(input, 'ITEM')
    return readStore(input, (store) => {
      const world = store.world()
      const item = world.of('item').find(({ id, fields }) => id === name || fields.label === name)
      const found = item === undefined ? null : supplyChain(world, item.id)
      if (found === null) throw new BadUse(`no item that counts now has the id or label "${name}"`)
      const groups = groupChains(world, found.item)
      input.print(input.isJson ? JSON.stringify({ ...found, groups }, null, 2) : linesOf(world, found, groups).map(visible).join('\n'))
      return 0 as const
    })
  },
}

const who = (holder: Holder | null) => (holder?.isWithheld ? `${holder.name === null ? '' : `${holder.name}, `}withheld` : holder?.name == null ? 'not known' : `${holder.name}${holder.country === null ? '' : ` (${holder.country})`}`)
const when = ({ from, to }: Days) => (from === null && to === null ? 'on no known day' : from === to ? from! : `${from ?? '…'} to ${to ?? '…'}`)
const days = (least: number | null, most: number | null) => (least === most ? `${least} days` : most === null ? `at least ${least} days` : `${least ?? 0} to ${most} days`)

function linesOf(world: World, { item, isGroup, production, makers, ends, versions, diversion, inferred, contradictions, undertakings, hypotheses, siblings, durations, sharingAtLeast, unplaced, cut }: SupplyChain, groups: readonly GroupChain[]): string[] {
  const title = (id: string) => { const statement = world.sealed(id); return statement === undefined ? id : titleOf(world, statement) }
  const part = (name: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', name, ...lines.map((line) => `  ${line}`)])
  return [
    `${title(item)}${isGroup ? ' (several objects)' : ''}`,
    `made ${when(production)}${makers.length === 0 ? ', by whom is not said' : `, by ${makers.map(who).join(' or ')}`}`,
    ...ends.map(({ event, days: span, place }) => `${event}: ${when(span)}${place?.text == null ? '' : `, ${place.text}`}`),
    ...versions.flatMap((version, at) => part(`account ${at + 1} of ${versions.length}${version.assertedBy.length === 0 ? '' : `, asserted by ${version.assertedBy.map(who).join(', ')}`}`, [
      ...version.steps.map(stepLine), ...version.excludes.map((each) => `leaves out: ${title(each.transfer)} (${competitionWords[each.why]})`), pointLine(version.diversion), ...version.laterDiversions.map((point) => `later: ${pointLine(point)}`),
    ])),
    ...(versions.length > 1 ? part('over all accounts', [pointLine(diversion)]) : []),
    ...(unplaced.length === 0 ? [] : ['', `${unplaced.length} ${unplaced.length === 1 ? 'transfer withholds' : 'transfers withhold'} what moved, and may belong here`]),
    ...(cut === null ? [] : ['', `${cut} further combinations were not followed; every transfer stands in an account even so`]),
    ...part('cannot all hold', contradictions.map(({ transfers, because }) => [...transfers, ...because].map(title).join(' · '))),
    ...part('conditions', undertakings.map((each) => `${plain(each.undertakingType)} given by ${who(each.givenBy)}, and ${title(each.transfer)}: ${resultWords[each.result]}${each.open.length === 0 ? '' : `${each.result === 'breached-if' || each.result === 'not-decided' ? ' ' : '; open: '}${each.open.map((code) => openWords[code]).join('; ')}`}`)),
    ...part('hypotheses', hypotheses.map((each) => `${plain(each.diversionKind)}, ${plain(each.diversionStage)} (${plain(each.status)}): from ${who(each.lastAuthorised)} to ${who(each.firstUnauthorised)}, ${when(each.days)}; ${each.fits.map(({ fits, why }, at) => `account ${at + 1}: ${fitsWords[fits]} (${why.map((code) => fitWords[code]).join(', ')})`).join('; ')}`)),
    ...part('siblings: what is known of them is an inference here', [...siblings.map((each) => `${title(each.item)}: ${each.text}${each.samePattern ? '; the same pattern of diversion is stated' : ''}`), ...inferred.map((leg) => `inferred: ${stepLine(leg)}`)]),
    ...(sharingAtLeast === null ? [] : ['', `at least ${sharingAtLeast} ${sharingAtLeast === 1 ? 'object has' : 'objects share'} the stated pattern of diversion`]),
    ...part('durations', durations.map(({ from, to, least, most }) => `${endName(from, title)} to ${endName(to, title)}: ${days(least, most)}`)),
    ...groups.flatMap((group) => ['', ...groupLines(world, group)]), '', malpracticeSentence,
  ]
}

function ofGroup(input: CommandInput, lot: string | undefined, consignment: string | undefined): Promise<0 | 1 | 2> {
  if (input.arguments.length > 0 || (lot !== undefined && consignment !== undefined)) throw new BadUse('one of ITEM, --lot TEXT and --consignment ID at a time')
  return readStore(input, (store) => {
    const world = store.world()
    const named = world.current.find(({ id, fields }) => id === consignment || fields.label === consignment)
    const found = lot !== undefined ? lotChains(world, lot) : [named === undefined ? null : consignmentOf(world, named.id)].filter((each) => each !== null)
    if (found.length === 0) throw new BadUse(lot !== undefined ? `no reading that counts now gives an item the lot "${lot}"` : `"${consignment}" is no transfer, bill of lading or packing list that names items`)
    input.print(input.isJson ? JSON.stringify(found, null, 2) : [...found.flatMap((group) => [...groupLines(world, group), '']), malpracticeSentence].map(visible).join('\n'))
    return 0 as const
  })
}

function groupLines(world: World, { kind, of, members, legs, without }: GroupChain): string[] {
  const title = (id: string) => { const statement = world.sealed(id); return statement === undefined ? id : titleOf(world, statement) }
  return [
    kind === 'lot' ? `lot ${of.text}, ${of.maker === null ? 'maker not named' : `made by ${of.maker}`}: ${members.length} recorded` : `${kind} by ${title(of.statement!)}: ${members.length} recorded`,
    ...legs.map((each) => `  ${stepLine(each.leg)}${each.of.length === 0 ? '' : `; recorded for ${each.of.length} of ${members.length}`}${each.of.length > 0 && each.of.length < members.length ? ` (${each.of.map(title).join(', ')})` : ''}${each.isOfGroup ? '; names the group itself' : ''}`),
    ...(without.length === 0 ? [] : [`  in no leg: ${without.map(title).join(', ')}`]),
  ]
}

const endName = ({ event, statement, days: span }: SupplyChain['durations'][number]['from'], title: (id: string) => string) => `${event}${event === 'transfer' && statement !== null ? ` “${title(statement)}”` : ''} (${when(span)})`

function stepLine(step: Version['steps'][number]): string {
  if (step.type === 'gap') return `— ${step.why === 'withheld' ? 'withheld, and so open whether there is a gap' : 'unknown leg'}: after ${who(step.after)}, before ${who(step.before)}, ${when(step.days)} —`
  const authorised = step.withheld.includes('authorised') ? 'authorised or not is withheld' : step.authorised === 'unknown' ? 'authorised or not is not said' : `${step.authorised === 'yes' ? 'authorised' : 'not authorised'}, ${step.assertedBy === null ? 'nobody is named who says so' : `according to ${who(step.assertedBy)}`}`
  return `${when(step.days)}${step.withheld.includes('when') ? ' (its date is withheld)' : ''}: ${step.withheld.includes('transferKind') ? 'kind withheld,' : plain(step.transferKind)} from ${who(step.from)} to ${who(step.to)}; ${authorised}${step.bearing.by === 'item' ? '' : `; names ${bearingWords[step.bearing.by] ?? step.bearing.by}`}`
}

function pointLine(point: PointOfDiversion): string {
  if (!('days' in point)) return point.status === 'none-recorded' ? 'left authorised hands: nothing recorded says so' : 'left authorised hands: not examined'
  return `left authorised hands: between ${who(point.lastAuthorised)} and ${who(point.firstUnauthorised)}, ${when(point.days)}`
}
