/**
 * Case: in ten seconds what was found, by which mark, within which days, and what was said against it; then the lists.
 * @module
 */
import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { windowWords } from '../../uncertainty/window-words.ts'
import { shellWords } from '../../shell/words.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Handling, Position, Sources } from '../evidence/parts.tsx'
import { deskWords } from '../desk/words.ts'
import { comparisonWords } from '../comparison/words.ts'
import { ExportButton } from '../exports/export-dialog.tsx'
import { ChangedFindings } from '../findings/changes-notice.tsx'
import { Attacks } from '../story/attacks.tsx'
import { FindingLines } from '../story/finding-lines.tsx'
import { MarkStory } from '../story/mark-story.tsx'
import { leadFinding, markedItem } from '../story/marked-item.ts'
import { Translated, TranslationNotice } from '../translation/translated.tsx'
import { caseWords } from './words.ts'

export function CasePage({ id }: { id: string }) {
  const { data, error } = useQuery(caseOf(id))
  const say = caseWords.useWords()
  const { day } = useFormats()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const against = data.positions.filter(({ stance }) => stance.startsWith('attacks') || stance === 'denies' || stance === 'disputes' || stance === 'limits')
  const lead = leadFinding(data)
  const others = data.positions.filter((position) => !against.includes(position))
  return (
    <div className="page">
      <header><Handling of={data.handling} /><h1><Translated of={data.id}>{data.title}</Translated></h1>{data.summary !== null && <p className="lede"><Translated of={data.id}>{data.summary}</Translated></p>}<p className="no-print"><ExportButton of={{ case: data.id }} /></p></header>
      {markedItem(data) !== null && <section aria-labelledby="glance"><h2 id="glance" className="unseen">{say('atAGlance')}</h2><FirstLook of={data} /><MarkStory of={data} /></section>}
      <section aria-labelledby="findings"><h2 id="findings">{say('findings')}</h2><ChangedFindings of={data.id} /><TranslationNotice of={data.findings.map((each) => each.id)} />
        {data.findings.length === 0 ? <p className="empty">{say('noFindings')}</p> : <FindingLines of={data} />}
      </section>
      <section aria-labelledby="against"><h2 id="against">{say('against')}{against.length > 0 && <> <span className="count">{against.length}</span></>}</h2>
        {lead !== null && <Attacks of={lead} others={data.findings.filter((each) => each.id !== lead.id)} />}
        {against.length > 0 && <details open={lead === null}><summary>{say('showAll')}</summary><ul>{against.map((position) => <Position key={position.id} of={position} />)}</ul></details>}
      </section>
      <Items of={data} />
      {data.quantities.length > 0 && <Quantities of={data} />}
      {data.proceedings.length > 0 && <section aria-labelledby="proceedings"><h2 id="proceedings">{say('proceedings')}</h2>
        <Table head={[say('when'), say('what'), say('outcome')]} fixed={[0]} rows={data.proceedings.map((each) => ({
          key: each.id,
          cells: [each.when === null ? null : day(each.when), <><Own>{each.title}</Own><Sources of={each.sources} /></>, <>{each.outcome !== null && <Own>{each.outcome}</Own>}{each.votes.length > 0 && <span className="block quiet"><Own>{each.votes.join(' · ')}</Own></span>}</>],
        }))} />
      </section>}
      <section aria-labelledby="others"><h2 id="others">{say('others')} <span className="count">{others.length}</span></h2><details><summary>{say('showAll')}</summary><ul>{others.map((position) => <Position key={position.id} of={position} />)}</ul></details></section>
      <section aria-labelledby="about"><h2 id="about">{say('about')}</h2>
        <dl className="fields">{([['mandate', data.mandate], ['funding', data.fundingStatement], ['standard', data.standardOfProof], ['method', data.method]] as const).map(([name, text]) => <Fragment key={name}><dt>{say(name)}</dt><dd>{text === null ? say('notStated') : <Own>{text}</Own>}</dd></Fragment>)}<dt>{say('statements')}</dt><dd><Woven text={say('allSealed', { ...gaps('log'), count: data.statementCount })} with={{ log: <a href={paths.log()}>{say('log')}</a> }} /></dd></dl>
      </section>
      <section aria-labelledby="documents"><h2 id="documents">{say('sources')} <span className="count">{data.documents.length}</span></h2><p className="small no-print"><a href={paths.otherReport(data.label ?? data.id)}>{comparisonWords.say('enterReport')}</a></p><details><summary>{say('showAll')}</summary><Sources of={data.documents} /></details></section>
    </div>
  )
}

/** Missiles, and the one that bears the mark. Made from whatever items of the case are wholes that were used. */
function FirstLook({ of }: { of: CaseView }) {
  const opening = useOpening()
  const say = caseWords.useWords()
  const { day } = useFormats()
  const found = markedItem(of)
  const [marked, mark] = [found?.item, found?.mark]
  const whole = of.items.find(({ id }) => id === marked?.partOf)
  const uses = of.events.filter(({ kind, items }) => kind === 'use' && items.some((link) => of.items.some((each) => each.id === link.id && each.quantity !== null && each.marks.length === 0)))
  if (found === null || mark === undefined || uses.length === 0) return null
  return (
    <div className="first-look">
      <ul className="missiles" aria-label={say('uses')}>{uses.map((use) => {
        const isMarked = use.items.some(({ id }) => id === whole?.id)
        return (
          <li key={use.id} className={isMarked ? 'marked' : ''}><Missile isSolid={isMarked} /><a href={opening({ kind: 'statement', id: use.id })}>{use.when === null ? null : day(use.when)} · <Own>{use.placeText}</Own></a>
            {isMarked ? <a href={paths.item(marked!.label ?? marked!.id)}><Transcription text={mark.transcription} /></a> : <span className="tiny">{say('noMark')}</span>}</li>
        )
      })}</ul>
    </div>
  )
}

const Missile = ({ isSolid }: { isSolid: boolean }) => (
  <svg viewBox="0 0 52 14" aria-hidden="true"><path d="M1 7 Q8 2 16 2 H44 V12 H16 Q8 12 1 7 Z M44 2 L50 0 V14 L44 12" fill={isSolid ? 'currentColor' : 'none'} stroke="currentColor" strokeDasharray={isSolid ? undefined : '2 2'} /></svg>
)

function Items({ of }: { of: CaseView }) {
  const say = caseWords.useWords()
  return (
    <section aria-labelledby="items"><h2 id="items">{say('items')} <span className="count">{of.items.length}</span></h2>
      <p className="small"><a href={paths.capture(of.label ?? of.id)}>{shellWords.say('captureItems')}</a> · <a href={paths.desk({ case: of.id })}>{deskWords.say('askedAbout')}</a></p>
      <Table head={[say('item'), say('count'), say('marks'), say('produced'), say('used')]} fixed={[2, 3, 4]} rows={of.items.map((item) => ({
        key: item.id,
        cells: [
          <>{item.handling !== 'open' && <Handling of={item.handling} />} <a href={paths.item(item.label ?? item.id)}><Own>{item.title}</Own></a></>, item.quantity === null ? <span className="quiet">{say('notStated')}</span> : <Own>{item.quantity}</Own>,
          item.marks.map((mark) => <Transcription key={mark.id} text={mark.transcription} size="small" />), windowWords(item.production), windowWords(item.used),
        ],
      }))} />
    </section>
  )
}

function Quantities({ of }: { of: CaseView }) {
  const opening = useOpening()
  const say = caseWords.useWords()
  const { day } = useFormats()
  return (
    <section aria-labelledby="quantities"><h2 id="quantities">{say('quantities')}</h2>
      <Table head={[say('quantity'), say('asOf'), say('accordingTo'), say('sourcesColumn')]} fixed={[1]} rows={of.quantities.map((each) => ({
        key: each.id,
        cells: [<a href={opening({ kind: 'statement', id: each.id })}><Own>{each.text}</Own></a>, each.asOf === null ? '—' : day(each.asOf), each.claimant === null ? '—' : <Own>{each.claimant}</Own>, <Sources of={each.sources} />],
      }))} />
    </section>
  )
}
