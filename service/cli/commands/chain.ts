/**
 * chain: how an item came from its maker to where it was found: each account, its unknown legs, and where it left authorised hands.
 * @module
 */
import { titleOf } from '@proofmark/core/findings'
import { malpracticeSentence } from '@proofmark/core/requests'
import type { World } from '@proofmark/core/statements'
import { supplyChain, type Days, type Holder, type PointOfDiversion, type SupplyChain, type Version } from '@proofmark/core/tracing'
import { BadUse, onlyArgument, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const chain: Command = {
  name: 'chain',
  usage: ['chain ITEM'],
  does: 'The chain of supply of an item: accounts that can be true, unknown legs, point of diversion, hypotheses, conditions, siblings.',
  options: { ...dataOption },
  optionHelp: { ...dataHelp, ITEM: 'id or label of an item, a lot or another group' },
  example: 'proofmark chain is-tube',
  async run(input) {
    const name = onlyArgument(input, 'ITEM')
    return readStore(input, (store) => {
      const world = store.world()
      const item = world.of('item').find(({ id, fields }) => id === name || fields.label === name)
      const found = item === undefined ? null : supplyChain(world, item.id)
      if (found === null) throw new BadUse(`no item that counts now has the id or label "${name}"`)
      input.print(input.isJson ? JSON.stringify(found, null, 2) : linesOf(world, found).map(visible).join('\n'))
      return 0 as const
    })
  },
}

const who = (holder: Holder | null) => (holder?.name == null ? 'not known' : `${holder.name}${holder.country === null ? '' : ` (${holder.country})`}`)
const when = ({ from, to }: Days) => (from === null && to === null ? 'on no known day' : from === to ? from! : `${from ?? '…'} to ${to ?? '…'}`)
const days = (least: number | null, most: number | null) => (least === most ? `${least} days` : most === null ? `at least ${least} days` : `${least ?? 0} to ${most} days`)

function linesOf(world: World, { item, isGroup, production, makers, ends, versions, diversion, inferred, contradictions, undertakings, hypotheses, siblings, durations, sharingAtLeast, cut }: SupplyChain): string[] {
  const title = (id: string) => { const statement = world.sealed(id); return statement === undefined ? id : titleOf(world, statement) }
  const part = (name: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', name, ...lines.map((line) => `  ${line}`)])
  return [
    `${title(item)}${isGroup ? ' (several objects)' : ''}`,
    `made ${when(production)}${makers.length === 0 ? ', by whom is not said' : `, by ${makers.map(who).join(' or ')}`}`,
    ...ends.map(({ event, days: span, place }) => `${event}: ${when(span)}${place?.text == null ? '' : `, ${place.text}`}`),
    ...versions.flatMap((version, at) => part(`account ${at + 1} of ${versions.length}${version.assertedBy.length === 0 ? '' : `, asserted by ${version.assertedBy.map(who).join(', ')}`}`, [
      ...version.steps.map(stepLine), ...version.excludes.map((each) => `leaves out: ${title(each.transfer)} (${each.why})`), pointLine(version.diversion), ...version.laterDiversions.map((point) => `later: ${pointLine(point)}`),
    ])),
    ...(versions.length > 1 ? part('over all accounts', [pointLine(diversion)]) : []),
    ...(cut === null ? [] : ['', `${cut} further combinations were not followed; every transfer stands in an account even so`]),
    ...part('cannot all hold', contradictions.map(({ transfers, because }) => [...transfers, ...because].map(title).join(' · '))),
    ...part('conditions', undertakings.map((each) => `${each.undertakingType} given by ${who(each.givenBy)}, and ${title(each.transfer)}: ${each.result}${each.open.length === 0 ? '' : `; open: ${each.open.join(', ')}`}`)),
    ...part('hypotheses', hypotheses.map((each) => `${each.diversionKind}, ${each.diversionStage} (${each.status}): from ${who(each.lastAuthorised)} to ${who(each.firstUnauthorised)}, ${when(each.days)}; ${each.fits.map(({ fits, why }, at) => `account ${at + 1}: ${fits} (${why.join(', ')})`).join('; ')}`)),
    ...part('siblings: what is known of them is an inference here', [...siblings.map((each) => `${title(each.item)}: ${each.text}${each.samePattern ? '; the same pattern of diversion is stated' : ''}`), ...inferred.map((leg) => `inferred: ${stepLine(leg)}`)]),
    ...(sharingAtLeast === null ? [] : ['', `at least ${sharingAtLeast} ${sharingAtLeast === 1 ? 'object has' : 'objects share'} the stated pattern of diversion`]),
    ...part('durations', durations.map(({ from, to, least, most }) => `${endName(from, title)} to ${endName(to, title)}: ${days(least, most)}`)),
    '', malpracticeSentence,
  ]
}

const endName = ({ event, statement, days: span }: SupplyChain['durations'][number]['from'], title: (id: string) => string) => `${event}${event === 'transfer' && statement !== null ? ` “${title(statement)}”` : ''} (${when(span)})`

function stepLine(step: Version['steps'][number]): string {
  if (step.type === 'gap') return `— unknown leg: after ${who(step.after)}, before ${who(step.before)}, ${when(step.days)} —`
  const authorised = step.authorised === 'unknown' ? 'authorised or not is not said' : `${step.authorised === 'yes' ? 'authorised' : 'not authorised'}, ${step.assertedBy === null ? 'nobody is named who says so' : `according to ${who(step.assertedBy)}`}`
  return `${when(step.days)}: ${step.transferKind} from ${who(step.from)} to ${who(step.to)}; ${authorised}${step.bearing.by === 'item' ? '' : `; bears on it by ${step.bearing.by}`}`
}

function pointLine(point: PointOfDiversion): string {
  if (!('days' in point)) return point.status === 'none-recorded' ? 'left authorised hands: nothing recorded says so' : 'left authorised hands: not examined'
  return `left authorised hands: between ${who(point.lastAuthorised)} and ${who(point.firstUnauthorised)}, ${when(point.days)}`
}
