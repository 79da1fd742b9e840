/**
 * What stands beside an account: conditions against later transfers, siblings, durations, and legs that fit no account.
 * @module
 */
import type { NamedDuration, SupplyChain, UndertakingCheck } from '@proofmark/core/tracing'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { StatementLine } from '../evidence/statement-line.tsx'
import { endNames, openNames } from './code-words.ts'
import type { SupplyChainView } from './chain-api.ts'
import { HolderName, Window } from './holder.tsx'
import { chainWords } from './words.ts'

const signs = { met: '●', 'consent-recorded': '●', 'breached-if': '◐', 'not-decided': '○', 'before-or-after-it': '·' } as const

export function Undertakings({ of, named }: { of: readonly UndertakingCheck[]; named: SupplyChainView['named'] }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  if (of.length === 0) return <p className="empty">{say('noUndertakings')}</p>
  return (
    <Table head={[say('condition'), say('givenBy'), say('laterTransfer'), say('result')]} rows={of.map((each) => ({
      key: `${each.undertaking} ${each.transfer}`,
      cells: [
        <a href={opening({ kind: 'statement', id: each.undertaking })}><Name of={codeNames} code={each.undertakingType} /></a>, <HolderName of={each.givenBy} />, <a href={opening({ kind: 'statement', id: each.transfer })}><Own>{named[each.transfer]?.title ?? each.transfer.slice(0, 8)}</Own></a>,
        <><span aria-hidden="true">{signs[each.result]}</span> <strong>{say(`result-${each.result}`)}</strong>{each.open.length > 0 && <ul className="open-points">{each.open.map((text) => <li key={text}><Name of={openNames} code={text} /></li>)}</ul>} {each.because.length > 0 && <a className="small" href={opening({ kind: 'because', ids: each.because })}>{say('rests')}</a>}</>,
      ],
    }))} />
  )
}

export function Siblings({ of, named }: { of: SupplyChain['siblings']; named: SupplyChainView['named'] }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  if (of.length === 0) return <p className="empty">{say('noSiblings')}</p>
  return (
    <Table head={[say('sibling'), say('shares'), say('recovered'), say('pattern')]} rows={of.map((each) => ({
      key: `${each.item} ${each.shares}`,
      cells: [
        <a href={paths.chain(each.item)}><Own>{named[each.item]?.title ?? each.item.slice(0, 8)}</Own></a>,
        <>{say(`shares-${each.shares}`)}{each.text !== '' && <span className="block small"><EvidenceText>{each.text}</EvidenceText></span>} {each.because.length > 0 && <a className="small" href={opening({ kind: 'because', ids: each.because })}>{say('rests')}</a>}</>,
        each.recoveredAt === null ? <span className="quiet">{say('notDated')}</span> : <>{each.recoveredAt.place !== null && <Own>{each.recoveredAt.place}</Own>} {each.recoveredAt.when !== null && day(each.recoveredAt.when)}</>,
        <>{each.samePattern ? <strong>◐ {say('samePattern')}</strong> : say('otherPattern')}</>,
      ],
    }))} />
  )
}

export function Durations({ of, named, versions }: { of: SupplyChain['durations']; named: SupplyChainView['named']; versions: SupplyChain['versions'] }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  const words = ({ least, most }: SupplyChain['durations'][number]) => (least === null ? most === null ? say('noBound') : say('atMost', { most }) : most === null ? say('atLeast', { least }) : least === most ? say('exactly', { days: least }) : say('span', { least, most }))
  return (
    <Table head={[say('fromEnd'), say('toEnd'), say('days')]} fixed={[2]} rows={of.map((each) => ({
      key: JSON.stringify([each.from, each.to, each.versions]),
      cells: [<End of={each.from} named={named} />, <End of={each.to} named={named} />, <>{each.because.length === 0 ? words(each) : <a href={opening({ kind: 'because', ids: each.because })}>{words(each)}</a>}{each.versions.length < versions.length && <span className="block small quiet">{say('inAccounts')} {each.versions.map((key) => say('account', { n: versions.findIndex((version) => version.key === key) + 1 })).join(' · ')}</span>}</>],
    }))} />
  )
}

function End({ of, named }: { of: NamedDuration['from']; named: SupplyChainView['named'] }) {
  const opening = useOpening()
  return <><Name of={endNames} code={of.event} />{of.statement !== null && <>: <a href={opening({ kind: 'statement', id: of.statement })}><Own>{named[of.statement]?.title ?? of.statement.slice(0, 8)}</Own></a></>}<span className="block small quiet"><Window of={of.days} /></span></>
}

export function Contradictions({ of }: { of: SupplyChain['contradictions'] }) {
  return <ul className="stack">{of.map(({ transfers, because }) => <li key={transfers.join()}><ul className="cards">{[...new Set([...transfers, ...because])].map((each) => <StatementLine key={each} id={each} />)}</ul></li>)}</ul>
}
