/**
 * Questions: who recurs across cases or weapons against what chance gives, which hand-overs of a weapon's parts nobody recorded, and who stands together.
 * Asked when a panel is opened; every answer leads to its node and to the statements that bear it.
 * @module
 */
import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatDay, type Day } from '@proofmark/core/dates'
import type { Network, NetworkEdge, NetworkNode } from '@proofmark/core/network'
import { paths, type NetworkQuestion } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { Appearances } from './appearances.tsx'
import { hypothesisWords } from './hypothesis-words.ts'
import { communitiesOf, gapsOf, recurringOf } from './network-api.ts'
import { questionWords } from './question-words.ts'

const [mostShown, mostParts, mostMembers] = [20, 60, 8]

interface Asked { readonly asked: NetworkQuestion }

export function Questions({ network, asked }: Asked & { network: Network }) {
  const say = questionWords.useWords()
  const ask = hypothesisWords.useWords()
  const party = network.nodes.find(({ id, kind }) => id === asked.at && (kind === 'party' || kind === 'named' || kind === 'craft'))
  const weapon = network.nodes.find(({ id, kind }) => id === asked.at && (kind === 'weapon' || kind === 'item' || kind === 'component'))
  return (
    <>
      <Panel title={say('recurring')}><Recurring asked={asked} /></Panel>
      <Panel title={say('gaps')}>{weapon === undefined ? <p className="small quiet">{say('pickWeapon')}</p> : <Gaps asked={asked} weapon={weapon} />}</Panel>
      <Panel title={ask('appears')}>{party === undefined ? <p className="small quiet">{ask('pickParty')}</p> : <Appearances asked={asked} party={party} />}</Panel>
      <Panel title={say('communities')}><Together asked={asked} /></Panel>
    </>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return <details className="network-ways no-print" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{title}</summary>{isOpen && children}</details>
}

function NodeLink({ of, asked }: Asked & { of: NetworkNode }) {
  return <a href={paths.network({ ...asked, at: of.id, path: '' })}><Own>{of.label}</Own></a>
}

function Bearing({ edges }: { edges: readonly (NetworkEdge | undefined)[] }) {
  const say = questionWords.useWords()
  const opening = useOpening()
  const ids = [...new Set(edges.flatMap((edge) => edge?.statements ?? []))]
  return ids.length === 0 ? null : <a className="small" href={opening({ kind: 'because', ids })}>{say('bearing')}</a>
}

function Recurring({ asked }: Asked) {
  const say = questionWords.useWords()
  const [by, setBy] = useState<'case' | 'weapon'>('case')
  const { data, error } = useQuery(recurringOf(asked, by))
  const few = (value: number) => (value >= 0.001 || value === 0 ? value.toPrecision(2) : value.toExponential(1))
  return (
    <>
      <label className="field">{say('by')}<select value={by} onChange={(event) => setBy(event.target.value === 'weapon' ? 'weapon' : 'case')}><option value="case">{say('case')}</option><option value="weapon">{say('weapon')}</option></select></label>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : (
        <>
          <p className="small quiet">{say('model', { count: data.result.intermediaries, groups: data.result.groups.length })}</p>
          {data.result.recurring.length === 0 ? <p>{say('noneRecurs')}</p> : <ul className="stack">{data.result.recurring.slice(0, mostShown).map(({ node, groups, expected, chance, expectedSuch, edges }) => (
            <li key={node}><NodeLink of={data.nodes[node]!} asked={asked} />: {say('recurs', { count: groups.length, expected: expected.toPrecision(3), chance: few(chance), such: few(expectedSuch) })} <Bearing edges={edges.map((edge) => data.edges[edge])} /></li>
          ))}</ul>}
          {data.result.together.length > 0 && <><h3>{say('pairs')}</h3><ul className="stack">{data.result.together.slice(0, mostShown).map(({ nodes: [one, other], groups, expected, rounds }) => (
            <li key={`${one} ${other}`}><NodeLink of={data.nodes[one]!} asked={asked} />, <NodeLink of={data.nodes[other]!} asked={asked} />: {say('pair', { count: groups.length, expected: expected.toPrecision(3), rounds, all: data.result.rounds, seed: data.result.seed })}</li>
          ))}</ul>{data.result.together.length + data.result.morePairs > mostShown && <p className="small quiet">{say('morePairs', { count: data.result.together.length + data.result.morePairs - mostShown })}</p>}</>}
        </>
      )}
    </>
  )
}

function Gaps({ asked, weapon }: Asked & { weapon: NetworkNode }) {
  const say = questionWords.useWords()
  const { day } = useFormats()
  const { data, error } = useQuery(gapsOf(asked, weapon.id))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const on = (at: Day | null) => (at === null ? say('open') : day(formatDay(at)))
  const { parts } = data.result
  return parts.length === 0 ? <p>{say('noParts')}</p> : (
    <>
      <ul className="stack">{parts.slice(0, mostParts).map(({ part, gaps, isMakerRecorded, edges }) => (
        <li key={part}>
          <NodeLink of={data.nodes[part]!} asked={asked} />: {gaps.length === 0 ? say('noGap') : say('gapCount', { count: gaps.length })}{!isMakerRecorded && `; ${say('noMaker')}`} <Bearing edges={edges.map((edge) => data.edges[edge])} />
          {gaps.length > 0 && <ul>{gaps.map(({ after, before, since, until }) => <li key={`${after} ${before}`} className="small"><Own>{say('between', { after: data.nodes[after]!.label, before: before === part ? say('asFound', { part: data.nodes[part]!.label }) : data.nodes[before]!.label, since: on(since), until: on(until) })}</Own></li>)}</ul>}
        </li>
      ))}</ul>
      {parts.length > mostParts && <p className="small quiet">{say('moreParts', { count: parts.length - mostParts })}</p>}
    </>
  )
}

function Together({ asked }: Asked) {
  const say = questionWords.useWords()
  const { data, error } = useQuery(communitiesOf(asked))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const { communities, sizes, modularity } = data.result
  return (
    <>
      <p className="small quiet">{say('division', { count: sizes.length, modularity: modularity.toFixed(3) })}</p>
      <ul className="stack">{communities.slice(0, mostShown).map((members, at) => {
        const names = members.slice(0, mostMembers).map((node) => data.nodes[node]!.label).join('; ')
        return <li key={members[0]}><Own>{say('members', { count: sizes[at]!, names: sizes[at]! > mostMembers ? say('andMore', { names }) : names })}</Own> <a className="small" href={paths.network({ ...asked, at: data.nodes[members[0]!]!.id, path: '' })}>{say('pick')}</a></li>
      })}</ul>
    </>
  )
}
