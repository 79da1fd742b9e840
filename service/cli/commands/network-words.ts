/**
 * Words of the command network: answers as lines for people.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import type { NetworkEdge } from '@proofmark/core/network'
import type { AppearancesView, CommunitiesView, CutsView, GapsView, NetworkCut, NetworkView, PathsView, RecurringView, Told } from 'proofmark/api'
import type { NetworkQuestion } from 'proofmark/server'

export function networkLines({ about }: NetworkQuestion, view: unknown): string[] {
  switch (about) {
    case 'network': { const of = view as NetworkView; return [...wholeLines(of), ...cutLines(of.cut)] }
    case 'paths': return told(view as PathsView, pathLines)
    case 'cuts': return told(view as CutsView, chokepointLines)
    case 'recurring': return told(view as RecurringView, recurringLines)
    case 'communities': return told(view as CommunitiesView, communityLines)
    case 'gaps': return told(view as GapsView, gapLines)
    case 'appearances': return told(view as AppearancesView, appearanceLines)
    default: return []
  }
}

type Named<Result> = Omit<Told<Result>, 'was' | 'cut'>
type ResultOf<View> = View extends Told<infer Result> ? Named<Result> : never

function told<Result>(view: Told<Result>, lines: (of: Named<Result>) => string[]): string[] {
  return [...lines(view), ...(view.was === null ? [] : ['', 'Without what was supposed:', ...lines(view.was).map((line) => `  ${line}`)]), ...cutLines(view.cut)]
}

const cutLines = (cut: readonly NetworkCut[]) => cut.map(({ text, count }) => `Note (${count}): ${text}`)
const day = (at: Day | null) => (at === null ? '…' : formatDay(at))
const name = ({ nodes }: Named<unknown>, at: number) => nodes[at]?.label ?? `node ${at}`
const names = (of: Named<unknown>, all: readonly number[], most = 10) => `${all.slice(0, most).map((at) => name(of, at)).join('; ')}${all.length > most ? `; ${all.length - most} more` : ''}`
const edgeText = (of: Named<unknown>, { from, to, kind, strength }: NetworkEdge) => `${name(of, from)} –${kind}→ ${name(of, to)} (${strength})`

function wholeLines({ nodes, edges, isCertain, left, changes }: NetworkView): string[] {
  const counts = (words: readonly string[]) => [...Map.groupBy(words, (word) => word)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([word, all]) => `${all.length} ${word}`).join(', ')
  return [
    `${nodes.length} nodes: ${counts(nodes.map(({ kind }) => kind)) || 'none'}`, `${edges.length} edges: ${counts(edges.map(({ kind }) => kind)) || 'none'}`, `borne: ${counts(edges.map(({ strength }) => strength)) || 'none'}`,
    ...(isCertain === null ? [] : [`${isCertain.filter(Boolean).length} of these edges are certainly of that time, ${edges.length - isCertain.filter(Boolean).length} may be; ${left} certainly are not`]),
    ...(changes === null ? [] : [`changes: ${changes.edgesGone.length} edges and ${changes.nodesGone.length} nodes gone, ${changes.edgesNew.length} edges and ${changes.nodesNew.length} nodes new, ${changes.strengthChanged.length} edges borne otherwise`]),
  ]
}

function pathLines(of: ResultOf<PathsView>): string[] {
  const { paths, isCut } = of.result
  return [...(paths.length === 0 ? ['no way is recorded'] : paths.map(({ strength, nodes, isGoodsStated, isOrderKnown }) => `${strength}: ${nodes.map((at) => name(of, at)).join(' → ')}${isGoodsStated === false ? ' [goods not stated on every step: it may have been]' : ''}${isOrderKnown === false ? ' [order of time not known]' : ''}`)), ...(isCut ? ['there are, or may be, more than these'] : [])]
}

function chokepointLines(of: ResultOf<CutsView>): string[] {
  const { parties, edges, stated, passedByAll, hasWays } = of.result
  const part = (cut: typeof parties, one: string, what: string, list: (all: readonly number[]) => string) => (cut.size === null
    ? [`no ${what} cut: a way meets nobody who could be cut`]
    : cut.size === 0 ? [`no ${what} need be cut: no recorded way is left`]
      : [`${cut.size} ${cut.size === 1 ? `${one} cuts` : `${what} cut`} all recorded ways${cut.atLeast < cut.size ? `; whether fewer do was not found, at least ${cut.atLeast} are needed` : cut.isOnly ? ', and no other so few do' : '; others may do as well'}: ${list(cut.cut)}`, ...(cut.other.length === 0 ? [] : [`  or: ${list(cut.other)}`])])
  const ofEdges = (all: readonly number[]) => all.slice(0, 10).map((at) => edgeText(of, of.edges[at]!)).join('; ')
  const both = (cuts: { readonly parties: typeof parties; readonly edges: typeof edges }) => [...part(cuts.parties, 'party', 'parties', (all) => names(of, all)), ...part(cuts.edges, 'edge', 'edges', ofEdges)]
  return [
    'ways are those of goods as they were made, past all who are recorded with them, to the weapon as it was found; --paths lists ways along single edges, which can pass fewer (docs/network.md)',
    ...(hasWays ? [] : ['no way on which somebody between is recorded']),
    ...both({ parties, edges }),
    ...(stated === null ? [] : ['of ways on which every step says its goods:', ...both(stated).map((line) => `  ${line}`)]),
    ...(parties.aside.length === 0 ? [] : [`set aside, as nobody between is recorded for them: ${parties.aside.length} ${parties.aside.length === 1 ? 'part' : 'parts'}: ${names(of, parties.aside)}`]),
    ...passedByAll.slice(0, 20).map(({ node, items }) => `all recorded ways to ${items.length} ${items.length === 1 ? 'item' : 'items'} pass ${name(of, node)}: ${names(of, items, 5)}`),
  ]
}

const chanceText = (chance: number) => (chance >= 0.001 ? chance.toPrecision(2) : chance.toExponential(1))

function recurringLines(of: ResultOf<RecurringView>): string[] {
  const { by, groups, intermediaries, recurring, together, rounds, seed, morePairs } = of.result
  return [
    `${intermediaries} intermediaries in ${groups.length} ${by}s; by chance: each ${by} draws as many as it has from all ${intermediaries}, each equally likely`,
    ...recurring.map(({ node, groups: all, expected, chance, expectedSuch }) => `${name(of, node)}: in ${all.length} ${by}s; expected ${expected.toPrecision(3)}; by chance as many or more: ${chanceText(chance)} for one, ${chanceText(expectedSuch)} of all ${intermediaries}`),
    ...together.slice(0, 20).map(({ nodes, groups: all, expected, rounds: reached }) => `${name(of, nodes[0])} and ${name(of, nodes[1])}: together in ${all.length}; expected ${expected.toPrecision(3)}; as many or more in ${reached} of ${rounds} shuffles that keep all degrees (seed ${seed})`),
    ...(together.length > 20 || morePairs > 0 ? [`${Math.max(0, together.length - 20) + morePairs} more pairs`] : []),
  ]
}

const communityLines = (of: ResultOf<CommunitiesView>): string[] => [
  `${of.result.sizes.length} communities, modularity ${of.result.modularity.toFixed(3)}`, ...of.result.communities.slice(0, 20).map((members, at) => `${of.result.sizes[at]}: ${names(of, members, 8)}${of.result.sizes[at]! > members.length ? ' …' : ''}`),
]

const gapLines = (of: ResultOf<GapsView>): string[] => of.result.parts.map(({ part, nodes, gaps, isMakerRecorded }) => [
  `${name(of, part)}: ${gaps.length === 0 ? 'no gap' : `at least ${gaps.length} hand-over${gaps.length === 1 ? '' : 's'} that nobody recorded`}${isMakerRecorded ? '' : '; no maker is recorded'}; ${nodes.map((at) => name(of, at)).join(' → ')}`,
  ...gaps.map(({ after, before, since, until }) => `  between ${name(of, after)} and ${before === part ? `${name(of, part)} as it was found` : name(of, before)}: hops unknown, ${day(since)} to ${day(until)}`),
].join('\n'))

const appearanceLines = (of: ResultOf<AppearancesView>): string[] => (of.result.appearances.length === 0 ? ['nobody is first recorded after that and deals with the same'] : of.result.appearances.map(({ node, listed, day: on, first, isCertain, shared }) =>
  `${name(of, node)}: first recorded ${formatDay(first)}, after ${formatDay(on)} (${name(of, listed)})${isCertain ? '' : '; undated edges may be older'}; both deal with ${names(of, shared)}`))
