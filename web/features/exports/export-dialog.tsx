/**
 * Export dialog: which format, and what it is for; up to which handling; how many rows of which kinds the file has, and how many statements stay; then the file, which can be stopped while it comes.
 *
 *     <ExportButton of={{ case: id }} />
 *
 * @module
 */
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { handlings, type Handling } from '@proofmark/core/statements'
import type { ExportRows } from 'proofmark/api'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Woven } from '../../words/woven.tsx'
import { saveFile } from '../capture/save-file.ts'
import { exportFile, formatsOf, isInWork, rowsOf, type Arrived, type Exported, type ExportFormat } from './export-api.ts'
import { heldIn, sumOf } from './held-rows.ts'
import { exportWords } from './words.ts'
import './exports.css'

/** `asked`: what the question asks, part by part, in words. */
interface ExportProps { readonly of: Exported; readonly asked?: readonly ReactNode[] }

/** `isDisabled`: what it is of cannot be asked. */
export function ExportButton({ of, asked = [], isDisabled = false }: ExportProps & { readonly isDisabled?: boolean }) {
  const say = exportWords.useWords()
  const [isOpen, setOpen] = useState(false)
  return <><button type="button" className="button no-print" disabled={isDisabled} onClick={() => setOpen(true)}>{say('export')} …</button>{isOpen && <ExportDialog of={of} asked={asked} onEnd={() => setOpen(false)} />}</>
}

type Step = { readonly is: 'choosing' } | { readonly is: 'coming'; readonly since: number; readonly arrived: Arrived | null } | { readonly is: 'saved'; readonly name: string; readonly octets: number; /** `null`: nobody counted them. */ readonly rows: number | null; /** Nothing was sealed between the count and the file. */ readonly isOfCount: boolean } | { readonly is: 'stopped' } | { readonly is: 'refused'; readonly why: unknown }

function ExportDialog({ of, asked, onEnd }: Required<ExportProps> & { readonly onEnd: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = exportWords.useWords()
  const names = codeNames.useWords()
  const sayKind = kindNames.useWords()
  const { list, number } = useFormats()
  const formats = formatsOf(of)
  const [format, setFormat] = useState<ExportFormat>(formats[0]!)
  const [handling, setHandling] = useState<Handling>('open')
  const [chosenKind, setKind] = useState('item')
  const [step, setStep] = useState<Step>({ is: 'choosing' })
  const running = useRef<AbortController | null>(null)
  const { data: rows, error } = useQuery(rowsOf(of, handling))
  useEffect(() => { dialog.current?.showModal(); return () => running.current?.abort() }, [])
  const kinds = Object.keys(rows?.rows ?? {}).filter((kind) => kind !== 'pixel-seal')
  const kind = kinds.includes(chosenKind) ? chosenKind : kinds[0] ?? null
  const held = rows === undefined ? null : heldIn(format, kind, rows)
  const choose = (change: () => void) => { change(); setStep({ is: 'choosing' }) }
  const download = async () => {
    const run = running.current = new AbortController()
    const since = performance.now()
    setStep({ is: 'coming', since, arrived: null })
    try {
      const { name, file, lines, logSize } = await exportFile(of, { format, handling, kind: format === 'csv' ? kind : null }, run.signal, (arrived) => setStep({ is: 'coming', since, arrived }))
      saveFile(name, file)
      setStep({ is: 'saved', name, octets: file.size, rows: format === 'ftm' ? lines : held === null ? null : sumOf(held), isOfCount: format === 'ftm' || logSize === rows?.head.size })
    } catch (why) {
      setStep(run.signal.aborted ? { is: 'stopped' } : { is: 'refused', why })
    }
  }
  const all = sumOf(Object.entries(rows?.rows ?? {}))
  const title = say('case' in of ? 'titleCase' : 'titleFound')
  const isComing = step.is === 'coming'
  return (
    <dialog ref={dialog} className="dialog export" aria-label={title} onClose={onEnd}>
      <h2>{title}</h2>
      {'found' in of && <p className="small">{asked.length === 0 ? say('allItems') : <Woven text={say('asked', gaps('question'))} with={{ question: asked.map((part, at) => <Fragment key={at}>{at > 0 && ' · '}<bdi>{part}</bdi></Fragment>) }} />}</p>}
      <fieldset className="formats" disabled={isComing}><legend className="label">{say('format')}</legend>
        {formats.map((each) => <label key={each} className="choice"><input type="radio" name="format" checked={format === each} onChange={() => choose(() => setFormat(each))} /><span>{say(each)}<span className="block small quiet">{say(`${each}For`)}</span></span></label>)}
      </fieldset>
      <div className="row">
        <label className="field">{say('upTo')}<select value={handling} disabled={isComing} onChange={(event) => choose(() => setHandling(handlings.find((each) => each === event.target.value) ?? 'open'))}>{handlings.map((each) => <option key={each} value={each}>{names(each)}</option>)}</select></label>
        {format === 'csv' && kind !== null && <label className="field">{say('kind')}<select value={kind} disabled={isComing} onChange={(event) => choose(() => setKind(event.target.value))}>{kinds.map((each) => <option key={each} value={each}>{`${sayKind(each as 'item')} · ${say('rows', { count: countOf(rows, each) })}`}</option>)}</select></label>}
      </div>
      <div className="stack small" aria-live="polite">
        {error !== null && !isInWork(error) ? <p className="notice bad"><Refusal of={error} /></p> : rows === undefined ? <p>{say('counting')}</p> : <>
          <p>{all === 0 ? <strong>{say(rows.leftOut === 0 ? 'nothingAtAll' : 'nothing')}</strong> : held === null ? <strong>{say('made', { count: all })}</strong> : <><strong>{say(inFile[format] ?? 'inFile', { count: sumOf(held) })}</strong> {list(held.map(([each, count]) => `${sayKind(each as 'item')} ${number(count)}`))}</>}</p>
          {rows.grades !== null && held?.some(([each]) => each === 'item') === true && <p>{say('grades', { fits: rows.grades.fits, may: rows.grades['may-fit'], torn: rows.grades['not-excluded'] })}{rows.grades.untold > 0 && ` ${say('gradesUntold', { count: rows.grades.untold })}`}</p>}
          <p>{say(format === 'bag' ? 'staysBag' : 'stays', { count: rows.leftOut })}</p>
          <p className="quiet">{say(format === 'bag' ? 'moreBag' : 'more')}</p>
        </>}
      </div>
      <Progress of={step} format={format} rows={held !== null && (format === 'csv' || format === 'jsonl') ? sumOf(held) : null} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => (isComing ? running.current?.abort() : dialog.current?.close())}>{say(isComing ? 'stop' : 'close')}</button>
        <button type="button" className="button first" disabled={isComing || rows === undefined || (all === 0 && format !== 'bag')} onClick={() => void download()}>{say('download')}</button>
      </div>
    </dialog>
  )
}

/** What a file is said to hold, where that is not a row for each statement of these kinds. */
const inFile: Partial<Record<ExportFormat, 'inBag' | 'inFileMost'>> = { bag: 'inBag', kml: 'inFileMost' }
const savedAs: Partial<Record<ExportFormat, 'savedBag' | 'savedMost' | 'savedFtm'>> = { bag: 'savedBag', kml: 'savedMost', ftm: 'savedFtm' }

const countOf = (rows: ExportRows | undefined, kind: string): number => (rows?.rows as Readonly<Record<string, number>> | undefined)?.[kind] ?? 0

/** `rows`: how many lines the file will have; `null`: its lines are no statements. */
function Progress({ of, format, rows }: { of: Step; format: ExportFormat; rows: number | null }) {
  const say = exportWords.useWords()
  const { number } = useFormats()
  const size = (octets: number) => number(Math.ceil(octets / 100_000) / 10)
  if (of.is === 'choosing') return null
  if (of.is === 'refused') return <div className="notice bad" role="alert"><p><strong>{say('failed', { format: say(format) })}</strong></p><p><Refusal of={of.why} isCoded /></p></div>
  if (of.is === 'stopped') return <p role="status">{say('stopped')}</p>
  if (of.is === 'saved') {
    const said = { name: `\u2068${visible(of.name)}\u2069`, size: size(of.octets) }
    return <p role="status" className="notice" ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}>{of.rows === null ? say('saved', said) : say(savedAs[format] ?? 'savedRows', { ...said, rows: of.rows })}{!of.isOfCount && ` ${say('sealedSince')}`}</p>
  }
  const { arrived, since } = of
  if (arrived === null) return <p role="status">{say('asking')}</p>
  const done = rows === null || rows === 0 ? null : Math.min(1, arrived.rows / rows)
  const seconds = done === null || done === 0 ? null : Math.ceil(((1 - done) / done) * (performance.now() - since) / 1000)
  return <div role="status">{done !== null && <progress max={1} value={done} aria-label={say('download')} />}<p>{rows === null ? say('arrived', { size: size(arrived.octets) }) : say('arrivedRows', { rows: Math.min(arrived.rows, rows), all: rows, size: size(arrived.octets) })}{seconds !== null && seconds > 0 && `; ${say('left', { seconds })}`}</p></div>
}
