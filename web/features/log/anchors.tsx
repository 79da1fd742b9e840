/**
 * Anchors: who outside has seen which head of the log, and when; and what to do so that somebody does.
 * @module
 */
import type { AnchoringView, AnchorView } from 'proofmark/api'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { visible } from '../../visible.ts'
import { gaps } from '../../words/gaps.ts'
import { English, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { logWords } from './words.ts'

export function Anchors({ of, anchoring, size }: { of: readonly AnchorView[]; anchoring: AnchoringView; size: number }) {
  const opening = useOpening()
  const say = logWords.useWords()
  return (
    <section><h2>{say('whoElse')}</h2>
      {anchoring.fault !== null && <p className="notice bad" role="alert"><English>{visible(anchoring.fault)}</English></p>}
      {of.length === 0 ? <NobodyYet isSetUp={anchoring.isSetUp} />
        : <>
          <p className="small quiet">{coverage(of[0]!.size, size)}</p>
          <Table head={[say('entries'), say('who'), say('says'), say('sealedAs')]} fixed={[0, 3]} rows={of.flatMap(({ size: entries, words }) => words.map(({ file, what, by, isNamed, fault, from, to, sealedAt }) => ({
            key: `${entries} ${file}`,
            cells: [
              <span className="mono">{entries}</span>,
              by === null ? <bdi className="mono" dir="ltr" lang="">{file}</bdi> : <><Woven text={say(what === 'cosignature' ? 'witness' : 'authority', gaps('name'))} with={{ name: <Own>{visible(by)}</Own> }} />{isNamed ? '' : say('notNamed')}</>,
              fault !== null ? <span className="contradicted">{say('doesNotHold', { fault })}</span> : <>{from === to ? say('seen', { time: readable(to) }) : say('seenBetween', { from: readable(from), to: readable(to) })}</>,
              sealedAt === null ? say('notYet') : <a href={opening({ kind: 'entry', index: sealedAt })}>{say('entry', { index: sealedAt })}</a>,
            ],
          })))} />
        </>}
      <LastAsked of={anchoring.last} />
    </section>
  )
}

function NobodyYet({ isSetUp }: { isSetUp: boolean }) {
  const say = logWords.useWords()
  return (
    <div className="notice">
      <p>{say('nobodyYet')}</p>
      {isSetUp ? <p className="small"><Woven text={say('areNamed', gaps('command'))} with={{ command: <code lang="en" dir="ltr">proofmark log anchor</code> }} /></p>
        : <p className="small"><Woven text={say('askThem', gaps('witnesses', 'authorities'))} with={{ witnesses: <code lang="en" dir="ltr">proofmark log anchor --policy FILE --keep</code>, authorities: <code lang="en" dir="ltr">--authorities FILE --keep</code> }} /></p>}
    </div>
  )
}

function LastAsked({ of }: { of: AnchoringView['last'] }) {
  const say = logWords.useWords()
  const silent = of?.asked.filter(({ ok }) => !ok) ?? []
  if (of === null || silent.length === 0) return null
  return (
    <div className="notice bad" role="status">
      <p>{say('asked', { time: readable(of.at), size: of.size })} {of.isQuorum === false ? `${say('noQuorum')} ` : ''}{say('again')}</p>
      <ul className="stack small">{silent.map(({ name, message }) => <li key={name}><English>{visible(message)}</English></li>)}</ul>
    </div>
  )
}

const coverage = (anchored: number, size: number) => (anchored >= size ? logWords.say('newest') : logWords.say('cameAfter', { count: size - anchored, size }))

/** `2031-05-01 00:00:07 UTC`. */
const readable = (time: string | null) => (time ?? '').replace(/\.\d+/, '').replace('T', ' ').replace('Z', ' UTC')
