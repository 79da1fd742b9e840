/**
 * Add a list: its file, or the files that belong together, are dropped or chosen, sent in parts, and read whole or refused with the place. Older snapshots stay.
 * @module
 */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Refused } from '../../api.ts'
import { listsApi, listsNow, type ListJob, type ListsView } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { useFormats } from '../../words/formats.ts'
import { English, Name, Own } from '../../words/said.tsx'
import { hasher } from '../import/sending.ts'
import { listCodeWords } from './code-words.ts'
import { listsWords } from './words.ts'

const partSize = 4 * 1024 * 1024
/** Names, aliases, addresses, comments: files of one list. */
const mostFiles = 4
/** A mapping that is chosen together with a CSV. */
const largestMapping = 1_000_000
const isPart = (name: string) => /(?:alt|add|comments)\.csv$/i.test(name)

export function AddList({ of }: { of: ListsView }) {
  const say = listsWords.useWords()
  const client = useQueryClient()
  const [isOver, setOver] = useState(false)
  const [list, setList] = useState('')
  const [encoding, setEncoding] = useState('')
  const [dated, setDated] = useState('')
  const [sent, setSent] = useState<{ readonly name: string; readonly part: number } | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  // What was sent last, to be sent again when somebody is sure of it.
  const [last, setLast] = useState<readonly File[]>([])
  const isBusy = sent !== null || of.job?.status === 'reading'
  const take = async (all: readonly File[], isSure = false) => {
    if (all.length === 0 || isBusy) return
    setFault(null)
    setLast(all)
    const mapping = all.length > 1 ? all.find(({ name, size }) => /\.json$/i.test(name) && size <= largestMapping) : undefined
    const chosen = all.filter((file) => file !== mapping)
    const large = chosen.find(({ size }) => size > of.largest)
    if (large !== undefined) return setFault(new Refused('file-too-large', say('tooLarge', { megabytes: Math.floor(of.largest / 2 ** 20) }), large.name))
    if (chosen.length > mostFiles) return setFault(new Refused('wrong-files', say('tooMany', { count: mostFiles }), ''))
    const { hash, end } = hasher()
    try {
      const files: { sha256: string; name: string }[] = []
      // The main file of a list is the one that its others are named beside.
      for (const file of chosen.toSorted((a, b) => Number(isPart(a.name)) - Number(isPart(b.name)))) {
        setSent({ name: file.name, part: 0 })
        const sha256 = await hash(file)
        if (sha256 === null) return setFault(new Refused('file-unread', say('unreadFile'), file.name))
        let here = await listsApi.fileAt(sha256)
        while (!here.isWhole) {
          here = await listsApi.sendPart(sha256, file.slice(here.offset, here.offset + partSize), here.offset, file.size)
          setSent({ name: file.name, part: file.size === 0 ? 1 : here.isWhole ? 1 : here.offset / file.size })
        }
        files.push({ sha256, name: file.name })
      }
      client.setQueryData(listsNow.queryKey, await listsApi.add(files, { list: list === '' ? null : list, encoding: encoding === '' ? null : encoding, mapping: mapping === undefined ? null : await mapping.text(), dated: dated === '' ? null : dated, isSure }))
    } catch (error) {
      setFault(error)
    } finally {
      end()
      setSent(null)
    }
  }
  return (
    <section aria-labelledby="list-add"><h2 id="list-add">{say('add')}</h2>
      <label className="field which no-print">{say('which')}<select value={list} onChange={(event) => setList(event.target.value)}><option value="">{say('bySelf')}</option>{of.known.map((each) => <option key={each.list} value={each.list}>{each.title}</option>)}</select></label>
      <label className="field which no-print">{say('dayStated')}<input type="date" value={dated} onChange={(event) => setDated(event.target.value)} /></label>
      <details className="no-print"><summary>{say('how')}</summary><label className="field which">{say('encoding')}<select value={encoding} onChange={(event) => setEncoding(event.target.value)}>{of.encodings.map((each, at) => <option key={each} value={at === 0 ? '' : each}>{each}</option>)}</select></label><p className="small quiet">{say('mappingHint')}</p></details>
      <div className={isOver ? 'drop over no-print' : 'drop no-print'} onDragOver={(event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take([...event.dataTransfer.files]) }}>
        <p>{say('drop')}</p>
        <label className="button first">{say('choose')}<input className="unseen" type="file" multiple aria-label={say('choose')} disabled={isBusy} onChange={(event) => { const chosen = [...(event.target.files ?? [])]; event.target.value = ''; void take(chosen) }} /></label>
        <p className="small quiet">{say('addHint', { megabytes: Math.floor(of.largest / 2 ** 20) })}</p>
      </div>
      {sent !== null && <div className="row" role="status"><progress max={1} value={sent.part} aria-label={say('sending')} /><span className="small">{say('sending')} <Own>{sent.name}</Own></span></div>}
      {fault !== null && <p role="alert" className="notice bad"><Refusal of={fault} isCoded /></p>}
      {of.job !== null && sent === null && <Job of={of.job} onSure={last.length === 0 ? null : () => void take(last, true)} />}
    </section>
  )
}

/** `onSure` null: the file is not at hand any more, and has to be chosen again. */
function Job({ of, onSure }: { of: ListJob; onSure: (() => void) | null }) {
  const say = listsWords.useWords()
  const { number } = useFormats()
  const client = useQueryClient()
  const cancel = async () => client.setQueryData(listsNow.queryKey, await listsApi.cancel())
  if (of.status === 'reading') return <div className="row" role="status"><progress max={of.of} value={of.done} aria-label={say('reading')} /><span className="small">{say('reading')} <Own>{of.name}</Own>, {say('megabytes', { done: number(Math.round(of.done / 2 ** 20)), of: number(Math.ceil(of.of / 2 ** 20)) })}</span><button type="button" className="button" onClick={() => void cancel()}>{say('cancel')}</button></div>
  if (of.status === 'refused' && of.refusal?.against != null) return <Doubtful name={of.name} code={of.refusal.code} against={of.refusal.against} onSure={onSure} />
  if (of.status === 'refused' && of.refusal !== null) return (
    <div role="alert" className="notice bad">
      <p><strong>{say('refused')}</strong> <Name of={listCodeWords} code={of.refusal.code} /></p>
      <p className="small"><Own>{of.refusal.file}</Own>, {say('line', { line: of.refusal.line })}: {say('expected')} <English>{of.refusal.expected}</English>; {say('butFound')} <English>{of.refusal.found}</English> <span className="quiet">(<English>{of.refusal.code}</English>)</span></p>
      <p className="small">{say('oldStay')}</p>
    </div>
  )
  if (of.status === 'done') return <p role="status" className="notice">{say(of.added?.isNew === true ? 'done' : 'sameBytes')} <Own>{of.name}</Own>{of.added?.isNew === true && <>. <Counts now={of.added.entries} against={of.added.against} /></>}{of.added !== null && of.added.repeated > 0 && <> {say('repeated', { count: of.added.repeated })}</>}</p>
  return <p role="status" className={of.status === 'failed' ? 'notice bad' : 'notice'}>{say(of.status === 'failed' ? 'failed' : 'cancelled')} <Own>{of.name}</Own></p>
}

type Against = NonNullable<NonNullable<ListJob['refusal']>['against']>

function Counts({ now, against }: { now: number; against: Against | null }) {
  const say = listsWords.useWords()
  const { number, day } = useFormats()
  if (against === null) return <>{say('firstCounts', { now: number(now) })}</>
  const { before, entries } = against
  return <>{say('againstCounts', { now: number(now), before: number(before.entries), day: day(before.dated ?? before.added.slice(0, 10)), hash: before.id.slice(0, 12) })} {entries === null ? say('againstUnknown') : say('againstChanges', { added: number(entries.added), gone: number(entries.removed), changed: number(entries.changed) })}</>
}

/** It would take the place of one that says more, or that is of the same day: nothing is added before somebody is sure. */
function Doubtful({ name, code, against, onSure }: { name: string; code: string; against: Against; onSure: (() => void) | null }) {
  const say = listsWords.useWords()
  const { day } = useFormats()
  const of = day(against.before.dated ?? '')
  return (
    <div role="alert" className="notice bad">
      {code === 'fewer-entries' && <p><strong>{say('fewerEntries')}</strong></p>}
      {against.isSameDay && <p><strong>{say('sameDay', { day: of })}</strong></p>}
      <p><Own>{name}</Own></p>
      <p><Counts now={against.now} against={against} /></p>
      <p className="small">{say('doubtful')}</p>
      {onSure === null ? <p className="small">{say('chooseAgain')}</p> : <div className="row no-print"><button type="button" className="button" onClick={onSure}>{say('addStill')}</button></div>}
    </div>
  )
}
