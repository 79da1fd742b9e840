/**
 * Columns: what the sheet holds, with samples and damage, and what each column is used as. Nothing is mended here: damage is named, and a person decides.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { columnTypes, writtenDates } from '@proofmark/core/sheets'
import type { ImportColumn, ImportProblem, ImportSheet } from '../../api.ts'
import { visible } from '../../visible.ts'
import { codeSaid } from './code-said.ts'
import { ColumnMore } from './column-more.tsx'
import { codeWords } from './codes/words.ts'
import { freshName, nameOfColumn, setColumn, setKey, type MappingDraft } from './mapping-edit.ts'
import { cardId, faultsAt, FaultList } from './mapping-faults.tsx'
import { moreWords } from './more-words.ts'
import { importWords } from './words.ts'

const uses = columnTypes
const named = (as: (typeof uses)[number]) => (as === 'json-list' || as === 'spread' ? moreWords.say(`as-${as}`) : importWords.say(`as-${as}`))

export function ColumnsView({ sheet, draft, problems, onDraft }: { sheet: ImportSheet; draft: MappingDraft | null; problems: readonly ImportProblem[]; onDraft: (draft: MappingDraft) => void }) {
  const say = importWords.useWords()
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{say('columns')}<span className="count">{say('rowsLooked', { rows: sheet.rows })}</span></h2>
      {!sheet.isAll && <p className="small quiet">{say('notAllLooked')}</p>}
      {sheet.notes.map(({ code, message }) => <p key={code} className="notice"><span lang="en">{visible(message)}</span></p>)}
      <ul className="import-columns">{sheet.columns.map((column) => <li key={column.letter}><ColumnCard {...{ sheet, column, draft, problems, onDraft }} /></li>)}</ul>
    </section>
  )
}

function ColumnCard({ sheet, column, draft, problems, onDraft }: { sheet: ImportSheet; column: ImportColumn; draft: MappingDraft | null; problems: readonly ImportProblem[]; onDraft: (draft: MappingDraft) => void }) {
  const say = importWords.useWords()
  const more = moreWords.useWords()
  const name = draft === null ? null : nameOfColumn(draft, column)
  const place = `/columns/${name ?? ''}`
  const known = name === null || draft === null ? null : draft.columns[name]!
  const title = column.header === '' ? say('noHeader') : visible(column.header)
  const use = (as: string) => {
    if (draft === null) return
    if (as === '') return onDraft(setColumn(draft, name!, null))
    const fresh = name === null ? freshName(column, sheet.columns) : { name, column: {} }
    onDraft(setColumn(draft, fresh.name, { ...fresh.column, as: as === 'text' ? undefined : as, separator: as === 'list' ? (known?.['separator'] ?? ';') : undefined, written: as === 'date' ? known?.['written'] : undefined, digits: as === 'text' || as === 'plain-mark' ? known?.['digits'] : undefined, ...(as === 'spread' ? { letter: column.letter, to: known?.['to'] ?? column.letter } : { to: undefined }) }))
  }
  const set = (part: Readonly<Record<string, Json | undefined>>) => { if (draft !== null && name !== null) onDraft(setColumn(draft, name, part)) }
  const as = known === null ? '' : (known['as'] ?? 'text') as string
  return (
    <article id={name === null ? undefined : cardId(place)} tabIndex={-1} className={column.damage.length > 0 ? 'import-column damaged' : 'import-column'} aria-label={`${column.letter} ${title}`}>
      <header className="row"><span className="mono quiet">{column.letter}</span><strong dir="auto">{title}</strong><span className="small quiet">{say('filled', { count: column.filled })} · {Object.keys(column.sorts).map((sort) => say(sort as 'number')).join(', ') || '–'}</span></header>
      {name !== null && <FaultList of={faultsAt(problems, place)} place={place} />}
      <p className="samples">{column.samples.map((text) => <span key={text} className="sample mono" dir="auto">{visible(text)}</span>)}</p>
      {column.damage.map((damage) => <DamageSaid key={damage.code} of={damage} column={title} isAllowed={((known?.['allow'] ?? []) as string[]).includes(damage.code)} onAllow={known === null ? null : (isAllowed) => set({ allow: allowing((known['allow'] ?? []) as string[], damage.code, isAllowed) })} />)}
      {draft !== null && <div className="column-use">
        <label className="field">{say('useAs')}<select value={as} aria-label={say('useAsOf', { column: title })} onChange={(event) => use(event.target.value)}><option value="">{say('notUsed')}</option>{uses.map((each) => <option key={each} value={each}>{named(each)}</option>)}{as !== '' && !uses.includes(as as 'text') && <option value={as}>{as}</option>}</select></label>
        {as === 'date' && <label className="field">{say('written')}<select value={(known!['written'] ?? '') as string} onChange={(event) => set({ written: event.target.value === '' ? undefined : event.target.value })}><option value="">{say('writtenOneWay')}</option>{writtenDates.map((each) => <option key={each} value={each}>{say(`written-${each}`)}</option>)}</select></label>}
        {as === 'list' && <label className="field">{say('partedBy')}<input className="mono" value={String(known!['separator'] ?? '')} maxLength={10} onChange={(event) => set({ separator: event.target.value })} /></label>}
        {as === 'spread' && <label className="field">{more('to')}<select value={String(known!['to'] ?? '')} onChange={(event) => set({ to: event.target.value })}>{sheet.columns.slice(sheet.columns.indexOf(column)).map((each) => <option key={each.letter} value={each.letter}>{each.letter} {visible(each.header)}</option>)}</select></label>}
        {as === 'number' && <label className="field">{say('decimal')}<select value={(known!['decimal'] ?? '') as string} onChange={(event) => set({ decimal: event.target.value === '' ? undefined : event.target.value })}><option value="">{say('decimalNone')}</option><option>.</option><option>,</option></select></label>}
        {(as === 'text' || as === 'plain-mark') && <label className="field">{say('digits')}<input type="number" min={1} max={40} value={String(known!['digits'] ?? '')} onChange={(event) => set({ digits: event.target.value === '' ? undefined : Number(event.target.value) })} /></label>}
        {known !== null && <label className="choice"><input type="checkbox" checked={(draft.key ?? []).includes(name!)} onChange={(event) => onDraft(setKey(draft, name!, event.target.checked))} />{say('isKey')}</label>}
      </div>}
      {known !== null && <ColumnMore key={name} known={known} as={as} onSet={set} />}
    </article>
  )
}

const allowing = (codes: readonly string[], code: string, isAllowed: boolean): string[] | undefined => {
  const next = [...codes.filter((each) => each !== code), ...(isAllowed ? [code] : [])]
  return next.length === 0 ? undefined : next
}

/** Notes are taken anyway; for the others a person can say so. */
const notes = new Set(['fewer-digits', 'space-around', 'formula', 'hidden-row', 'value-missing'])
const never = new Set(['error-value', 'formula-without-value'])

function DamageSaid({ of: { code, count, cells }, column, isAllowed, onAllow }: { of: ImportColumn['damage'][number]; column: string; isAllowed: boolean; onAllow: ((isAllowed: boolean) => void) | null }) {
  const say = importWords.useWords()
  codeWords.useWords()
  return (
    <div className={notes.has(code) ? 'damage note' : 'damage'}>
      <p><span aria-hidden="true">{notes.has(code) ? '◦' : '▲'}</span> {codeSaid(code)} <span className="quiet">({say('times', { count })})</span></p>
      <p className="small">{cells.map(({ cell, text, raw }) => <span key={cell} className="damage-cell"><span className="mono quiet">{cell}</span> <span className="mono" dir="auto">{visible(text)}</span>{raw !== null && <span className="quiet"> ({say('keptAs', { raw: visible(raw) })})</span>}</span>)}</p>
      {onAllow !== null && !notes.has(code) && !never.has(code) && <label className="choice"><input type="checkbox" aria-label={say('allowOf', { column, code: codeSaid(code) })} checked={isAllowed} onChange={(event) => onAllow(event.target.checked)} />{say('allow')}</label>}
    </div>
  )
}
