/**
 * Report fields: which report it is: one that is recorded, or its title, organisation, day and address.
 * @module
 */
import { useId } from 'react'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { English } from '../../words/said.tsx'
import { Chooser } from '../finding-editor/member-input.tsx'
import { editorWords } from '../finding-editor/words.ts'
import { reportTypes, type NewReport } from './draft.ts'
import type { ReportState } from './use-report.ts'
import { otherReportWords } from './words.ts'

export function ReportFields({ of }: { of: ReportState }) {
  const say = otherReportWords.useWords()
  const { draft, step } = of
  const { report } = draft
  const set = (change: Partial<NewReport>, place?: string) => step({ ...draft, report: { ...report, ...change } }, place)
  const isBegun = [report.title, report.publisher, report.date, report.url].some((text) => text.trim() !== '')
  const problems = (of.weighed?.problems ?? []).filter(({ passage, field }) => passage === null && (isBegun || field !== '/title'))
  const line = (name: 'title' | 'publisher' | 'date' | 'url' | 'language', label: string, hint: string | null = null) => (
    <TextField label={label} hint={hint} value={report[name]} isCode={name === 'date' || name === 'url' || name === 'language'} problem={problems.find(({ field }) => field === `/${name}`)?.expected ?? null} said={name === 'date' ? say('dateWrong') : name === 'url' ? say('addressWrong') : name === 'title' ? say('titleNeeded') : null} onChange={(text) => set({ [name]: text }, `report ${name}`)} />
  )
  return (
    <section aria-labelledby="report-which"><h2 id="report-which">{say('which')}</h2>
      <Chooser label={say('recorded')} kinds={['document']} inCase={draft.case} many={false} chosen={draft.document === null ? [] : [draft.document]} onChange={(ids) => step({ ...draft, document: ids[0] ?? null })} />
      {draft.document === null && <fieldset className="editor-claim"><legend>{say('orNew')}</legend>
        {line('title', say('reportTitle'))}{line('publisher', say('organisation'))}{line('date', say('day'), editorWords.say('dateHint'))}{line('url', say('address'), 'https://…')}{line('language', say('language'), say('languageHint'))}
        <label className="field"><span>{say('type')}</span><select value={report.documentType} onChange={(event) => set({ documentType: event.target.value as NewReport['documentType'] })}>{reportTypes.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
      </fieldset>}
    </section>
  )
}

/** A line of text, with what is wrong with it below. `said`: that in the language of the screen; else what the server expected. */
export function TextField({ label, hint = null, value, isCode = false, isLong = false, isNew = false, problem, said = null, onChange }: { label: string; hint?: string | null; value: string; isCode?: boolean; isLong?: boolean; isNew?: boolean; problem: string | null; said?: string | null; onChange: (text: string) => void }) {
  const id = useId()
  const common = { dir: isCode ? 'ltr' : 'auto', value, 'aria-invalid': problem !== null, 'aria-describedby': problem === null ? undefined : id, autoFocus: isNew } as const
  return (
    <div><label className="field"><span>{label}{hint !== null && <> <small className="quiet" dir={isCode ? 'ltr' : undefined}>{hint}</small></>}</span>{isLong ? <textarea {...common} rows={3} onChange={(event) => onChange(event.target.value)} /> : <input {...common} onChange={(event) => onChange(event.target.value)} />}</label>
      <p id={id} className="small editor-flag" role="status">{problem === null ? '' : said ?? <English>{problem}</English>}</p></div>
  )
}
