/**
 * Case: in ten seconds what was found, by which mark, within which days, and what was said against it; then the lists.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { Bounds, axisOf, windowWords } from '../../uncertainty/bounds.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { shellWords } from '../../shell/words.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { Handling, Position, Sources } from '../evidence/parts.tsx'

export function CasePage({ id }: { id: string }) {
  const { data, error } = useQuery(caseOf(id))
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const against = data.positions.filter(({ stance }) => stance.startsWith('attacks') || stance === 'denies' || stance === 'disputes' || stance === 'limits')
  const others = data.positions.filter((position) => !against.includes(position))
  return (
    <div className="page">
      <header><Handling of={data.handling} /><h1>{data.title}</h1>{data.summary !== null && <p className="lede">{data.summary}</p>}</header>
      <FirstLook of={data} />
      <section aria-labelledby="findings"><h2 id="findings">Findings</h2>
        {data.findings.length === 0 ? <p className="empty">Findings stand here once somebody draws a conclusion from statements.</p> : <ul>{data.findings.map((finding) => (
          <li key={finding.id} className="finding-line"><a href={paths.finding(finding.label ?? finding.id)}>{finding.title}</a><ClaimStatus status={finding.status} />
            <span className="small quiet">{finding.wording} Hangs on {finding.hangsOn.length} {finding.hangsOn.length === 1 ? 'statement' : 'statements'}.</span></li>
        ))}</ul>}
      </section>
      <section aria-labelledby="against"><h2 id="against">Said against it <span className="count">{against.length}</span></h2><ul>{against.map((position) => <Position key={position.id} of={position} />)}</ul></section>
      <Items of={data} />
      <Quantities of={data} />
      <section aria-labelledby="proceedings"><h2 id="proceedings">What bodies did</h2>
        <Table head={['when', 'what', 'outcome']} fixed={[0]} rows={data.proceedings.map((each) => ({
          key: each.id,
          cells: [each.when, <>{each.title}<Sources of={each.sources} /></>, <>{each.outcome}{each.votes.length > 0 && <span className="block quiet">{each.votes.join(' · ')}</span>}</>],
        }))} />
      </section>
      <section aria-labelledby="others"><h2 id="others">Other positions <span className="count">{others.length}</span></h2><details><summary>show all</summary><ul>{others.map((position) => <Position key={position.id} of={position} />)}</ul></details></section>
      <section aria-labelledby="about"><h2 id="about">About this case</h2>
        <dl className="fields"><dt>mandate</dt><dd>{data.mandate ?? 'not stated'}</dd><dt>funding</dt><dd>{data.fundingStatement ?? 'not stated'}</dd><dt>standard of proof</dt><dd>{data.standardOfProof ?? 'not stated'}</dd><dt>method</dt><dd>{data.method ?? 'not stated'}</dd><dt>statements</dt><dd>{data.statementCount}, all sealed in the <a href={paths.log()}>log</a></dd></dl>
      </section>
      <section aria-labelledby="documents"><h2 id="documents">Sources <span className="count">{data.documents.length}</span></h2><details><summary>show all</summary><Sources of={data.documents} /></details></section>
    </div>
  )
}

/** Missiles, the mark, the bar. Made from whatever items of the case are wholes that were used. */
function FirstLook({ of }: { of: CaseView }) {
  const opening = useOpening()
  const short = of.findings.find(({ bounds }) => bounds !== null)
  const item = short?.claims.find(({ claim }) => claim.type === 'production-to-use')?.claim
  const bounds = item !== undefined && 'item' in item ? of.timeline.find((each) => each.item === item.item) : undefined
  const marked = of.items.find((each) => each.id === bounds?.item)
  const mark = marked?.marks[0]
  const whole = of.items.find(({ id }) => id === marked?.partOf)
  const uses = of.events.filter(({ kind, items }) => kind === 'use' && items.some((link) => of.items.some((each) => each.id === link.id && each.quantity !== null && each.marks.length === 0)))
  if (bounds === undefined || mark === undefined) return null
  return (
    <section className="first-look" aria-label="At a glance">
      <ul className="missiles" aria-label="uses documented">{uses.map((use) => {
        const isMarked = use.items.some(({ id }) => id === whole?.id)
        return (
          <li key={use.id} className={isMarked ? 'marked' : ''}><Missile isSolid={isMarked} /><a href={opening({ kind: 'statement', id: use.id })}>{use.when} · {use.placeText}</a>
            {isMarked ? <a href={paths.item(marked!.label ?? marked!.id)}><Transcription text={mark.transcription} /></a> : <span className="tiny">no production mark public</span>}</li>
        )
      })}</ul>
      <div className="pair">
        <Bounds of={bounds} axis={axisOf([bounds])} />
        <div className="stack">
          <a href={paths.item(marked!.label ?? marked!.id)}><Transcription text={mark.transcription} size="large" /></a>
          <p className="small quiet">{marked!.title}. Production {windowWords(bounds.production)}; holds if the mark is the year it is read as.</p>
        </div>
      </div>
    </section>
  )
}

const Missile = ({ isSolid }: { isSolid: boolean }) => (
  <svg viewBox="0 0 52 14" aria-hidden="true"><path d="M1 7 Q8 2 16 2 H44 V12 H16 Q8 12 1 7 Z M44 2 L50 0 V14 L44 12" fill={isSolid ? 'currentColor' : 'none'} stroke="currentColor" strokeDasharray={isSolid ? undefined : '2 2'} /></svg>
)

function Items({ of }: { of: CaseView }) {
  return (
    <section aria-labelledby="items"><h2 id="items">Items <span className="count">{of.items.length}</span></h2>
      <p className="small"><a href={paths.capture(of.label ?? of.id)}>{shellWords.say('captureItems')}</a></p>
      <Table head={['item', 'count', 'marks', 'produced', 'used']} fixed={[2, 3, 4]} rows={of.items.map((item) => ({
        key: item.id,
        cells: [
          <>{item.handling !== 'open' && <Handling of={item.handling} />} <a href={paths.item(item.label ?? item.id)}>{item.title}</a></>, item.quantity ?? <span className="quiet">not stated</span>,
          item.marks.map((mark) => <Transcription key={mark.id} text={mark.transcription} size="small" />), windowWords(item.production), windowWords(item.used),
        ],
      }))} />
    </section>
  )
}

function Quantities({ of }: { of: CaseView }) {
  const opening = useOpening()
  return (
    <section aria-labelledby="quantities"><h2 id="quantities">Counted, by whom</h2>
      <Table head={['quantity', 'as of', 'according to', 'sources']} fixed={[1]} rows={of.quantities.map((each) => ({
        key: each.id,
        cells: [<a href={opening({ kind: 'statement', id: each.id })}>{each.text}</a>, each.asOf ?? '—', each.claimant ?? '—', <Sources of={each.sources} />],
      }))} />
    </section>
  )
}
