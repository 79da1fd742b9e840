/**
 * Groups: the lots, consignments, members and parts of an item, with the legs that their members have. Counted, never merged.
 * @module
 */
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import type { SupplyChainView } from './chain-api.ts'
import { LegItem } from './chain-steps.tsx'
import { groupWords } from './group-words.ts'

export function Groups({ of, named }: { of: SupplyChainView['groups']; named: SupplyChainView['named'] }) {
  const say = groupWords.useWords()
  if (of.length === 0) return null
  return <section aria-labelledby="groups"><h2 id="groups">{say('title')} <span className="count">{of.length}</span></h2><p className="small quiet">{say('lede')}</p>{of.map((group) => <Group key={JSON.stringify([group.kind, group.of])} of={group} named={named} />)}</section>
}

function Group({ of: { kind, of, members, legs, without }, named }: { of: SupplyChainView['groups'][number]; named: SupplyChainView['named'] }) {
  const say = groupWords.useWords()
  const opening = useOpening()
  const title = of.statement === null ? '' : named[of.statement]?.title ?? of.statement.slice(0, 8)
  return <>
    <h3>{kind === 'lot' ? <Woven text={of.maker === null ? say('lotNoMaker', gaps('text')) : say('lot', gaps('text', 'maker'))} with={{ text: <Own>{of.text}</Own>, maker: <Own>{of.maker ?? ''}</Own> }} /> : kind === 'consignment' ? <Woven text={say('consignment', gaps('by'))} with={{ by: <Own>{title}</Own> }} /> : say(kind)}</h3>
    <p className="small"><a href={opening({ kind: 'because', ids: [...new Set(members.flatMap((member) => [member.item, ...member.because]))] })}>{say('members', { count: members.length })}</a>{without.length > 0 && <> · <a href={opening({ kind: 'because', ids: without })}>{say('without', { count: without.length })}</a></>}</p>
    {legs.length === 0 ? <p className="empty">{say('noLegs')}</p> : <ol className="supply">{legs.map((each, at) => (
      <LegItem key={each.leg.transfer} of={each.leg} number={at + 1} named={named}>
        <p className="small">{each.of.length > 0 && <><strong>{say('known', { of: each.of.length, total: members.length })}</strong> <a href={opening({ kind: 'because', ids: each.of })}>{say('whichOf')}</a></>}{each.isOfGroup && <>{each.of.length > 0 && ' · '}{say('ofGroup')}</>}{each.transfers.length > 1 && <> · <a href={opening({ kind: 'because', ids: each.transfers })}>{say('same', { count: each.transfers.length })}</a></>}</p>
      </LegItem>
    ))}</ol>}
  </>
}
