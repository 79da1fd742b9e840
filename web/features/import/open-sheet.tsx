/**
 * Open a sheet: choose or drop one; it is hashed, sent and looked at. A file that is no sheet is named for what it is, and nothing else is touched.
 * @module
 */
import { useState } from 'react'
import { encodings, separators } from '@proofmark/core/sheets'
import { Refused } from '../../api.ts'
import { importApi, type SheetAsked } from '../../import-api.ts'
import { importState, queries } from '../../queries.ts'
import { codeSaid, hasWords } from './code-said.ts'
import { codeWords } from './codes/words.ts'
import { hasher, sendSheet } from './sending.ts'
import { importWords } from './words.ts'

/** As the server takes it (service/server/import-routes.ts). */
const largest = 128 * 1024 * 1024
/** How a file can be read otherwise, and what helps. */
const byReading = new Set(['sheet-not-named', 'sheet-unknown', 'not-utf8', 'not-text', 'encoding-unknown', 'separator-unknown', 'header-missing'])

interface Fault { readonly code: string; readonly message: string; readonly choices: readonly string[] }

export function OpenSheet({ onOpened }: { onOpened: () => void }) {
  const say = importWords.useWords()
  const [isOver, setOver] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const [asked, setAsked] = useState<SheetAsked | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const open = async (next: SheetAsked) => {
    setAsked(next)
    setFault(null)
    try {
      await importApi.open(next)
      await queries.invalidateQueries({ queryKey: importState.queryKey })
      onOpened()
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  const take = async (file: File | undefined) => {
    if (file === undefined || progress !== null) return
    setFault(null)
    setAsked(null)
    if (file.size > largest) return setFault({ code: 'file-too-large', message: '', choices: [] })
    setProgress(0)
    const { hash, end } = hasher()
    try {
      const sha256 = await hash(file)
      if (sha256 === null) return setFault({ code: 'file-unread', message: '', choices: [] })
      await sendSheet(file, sha256, (sent) => setProgress(file.size === 0 ? 1 : sent / file.size))
      await open({ sha256, name: file.name, sheet: null, encoding: null, separator: null })
    } catch (error) {
      setFault(faultOf(error))
    } finally {
      end()
      setProgress(null)
    }
  }
  return (
    <section aria-label={say('openTitle')}>
      <div className={isOver ? 'take over' : 'take'} onDragOver={(event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]) }}>
        <p className="empty">{say('openEmpty')}</p>
        <div className="row"><label className="button first">{say('choose')}<input className="unseen" type="file" accept=".xlsx,.csv,.tsv,.txt" aria-label={say('choose')} onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; void take(file) }} /></label><span className="small quiet wide-only">{say('drop')}</span></div>
        {progress !== null && <div className="row" role="status"><progress max={1} value={progress} aria-label={say('sending')} /><span className="small">{say('sending')}</span></div>}
      </div>
      {fault !== null && <FaultSaid of={fault} />}
      {fault !== null && asked !== null && byReading.has(fault.code) && <Reading key={fault.code} asked={asked} choices={fault.choices} onOpen={(next) => void open(next)} />}
    </section>
  )
}

export const faultOf = (error: unknown): Fault => (error instanceof Refused ? { code: error.code, message: error.message, choices: error.choices } : { code: 'failed', message: String(error), choices: [] })

/** The code in the words of the reader; below, what the server says of this very file. */
export function FaultSaid({ of: { code, message } }: { of: Pick<Fault, 'code' | 'message'> }) {
  codeWords.useWords()
  return <div className="notice bad" role="alert"><p><strong>{hasWords(code) ? codeSaid(code) : message}</strong></p>{hasWords(code) && message !== '' && <p className="small quiet" dir="auto" lang="en">{message}</p>}<p className="small quiet mono" dir="ltr">{code}</p></div>
}

function Reading({ asked, choices, onOpen }: { asked: SheetAsked; choices: readonly string[]; onOpen: (asked: SheetAsked) => void }) {
  const say = importWords.useWords()
  const [next, setNext] = useState(asked)
  const orNull = (text: string) => (text === '' ? null : text)
  return (
    <form className="stack boxed" onSubmit={(event) => { event.preventDefault(); onOpen(next) }}>
      <p className="label">{say('readOtherwise')}</p>
      <div className="pair-of-fields">
        {choices.length > 0 && <label className="field">{say('sheet')}<select aria-label={say('sheet')} value={next.sheet ?? ''} onChange={(event) => setNext({ ...next, sheet: orNull(event.target.value) })}><option value="">{say('chooseOne')}</option>{choices.map((name) => <option key={name}>{name}</option>)}</select></label>}
        {choices.length === 0 && <label className="field">{say('encoding')}<select aria-label={say('encoding')} value={next.encoding ?? ''} onChange={(event) => setNext({ ...next, encoding: orNull(event.target.value) })}><option value="">{say('asFile')}</option>{encodings.map((name) => <option key={name}>{name}</option>)}</select></label>}
        {choices.length === 0 && <label className="field">{say('separator')}<select aria-label={say('separator')} value={next.separator ?? ''} onChange={(event) => setNext({ ...next, separator: orNull(event.target.value) })}><option value="">{say('asFile')}</option>{separators.map((each) => <option key={each} value={each}>{each === '\t' ? say('tab') : each}</option>)}</select></label>}
      </div>
      <div><button type="submit" className="button">{say('readAgain')}</button></div>
    </form>
  )
}
