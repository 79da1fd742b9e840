/**
 * Mapping form: what each row says, statement by statement and field by field: from a column, the same for all rows, or by a rule. A suggestion is where it begins.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { mappableFields, mappableKinds, type MappableField } from '@proofmark/core/sheets'
import type { KindName } from '@proofmark/core/statements'
import { allCases } from '../../queries.ts'
import { visible } from '../../visible.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { addStatement, fieldAt, removeStatement, setEvery, setField, setStatement, sourceKinds, sourceOf, valueOf, type MappingDraft, type Source, type SourceKind } from './mapping-edit.ts'
import { cardId, faultsAt, FaultList } from './mapping-faults.tsx'
import { moreWords } from './more-words.ts'
import { exampleOf, type Previewed } from './preview-view.tsx'
import { StatementMore } from './statement-more.tsx'
import { importWords } from './words.ts'

export interface FormProps { readonly draft: MappingDraft; readonly preview: Previewed; readonly onDraft: (draft: MappingDraft) => void }

/** Fields that the whole mapping says; beside the fields of a statement they would be noise. */
const common = new Set(['/case', '/author', '/made', '/note', '/handling'])
const handlings = ['open', 'restricted', 'confidential']

export function MappingForm({ draft, preview, onDraft }: FormProps) {
  const say = importWords.useWords()
  const { data: cases } = useQuery(allCases)
  const [kind, setKind] = useState<string>('item')
  const every = (name: string) => { const value = draft.every?.[name]; return typeof value === 'string' ? value : '' }
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">{say('mapping')}</h2>
      <p className="small quiet">{say('mappingLede')}</p>
      <div className="pair-of-fields mapping-head">
        <label className="field">{say('mappingName')}<input className="mono" value={draft.name} spellCheck={false} onChange={(event) => onDraft({ ...draft, name: event.target.value })} /></label>
        <label className="field">{say('handling')}<select value={every('handling')} onChange={(event) => onDraft(setEvery(draft, 'handling', event.target.value === '' ? undefined : event.target.value))}><option value="">{say('notSaid')}</option>{handlings.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
        <label className="field">{say('case')}<select value={every('case')} onChange={(event) => onDraft(setEvery(draft, 'case', event.target.value === '' ? undefined : event.target.value))}><option value="">{say('notSaid')}</option>{cases?.map(({ id, label, title }) => <option key={id} value={label === null ? id : `#${label}`}>{title}</option>)}</select></label>
      </div>
      <p className="small quiet">{say('mappingNameHint')}</p>
      {draft.statements.map((statement, at) => <StatementCard key={`${at} ${statement.kind}`} draft={draft} preview={preview} at={at} onDraft={onDraft} />)}
      <div className="row one-line"><label className="field">{say('kind')}<select value={kind} onChange={(event) => setKind(event.target.value)}>{mappableKinds.map((each) => <option key={each} value={each}>{nameOf(kindNames, each)}</option>)}</select></label>
        <button type="button" className="button" onClick={() => onDraft(addStatement(draft, kind))}>{say('addStatement')}</button></div>
    </section>
  )
}

function StatementCard({ draft, preview, at, onDraft }: FormProps & { at: number }) {
  const say = importWords.useWords()
  const statement = draft.statements[at]!
  const name = statement.name ?? statement.kind
  const place = `/statements/${at}`
  const fields = mappableKinds.includes(statement.kind as KindName) ? mappableFields(statement.kind as KindName) : []
  const said = fields.filter(({ path, isNeeded }) => isNeeded || fieldAt(statement.fields, path) !== undefined)
  const rest = fields.filter((field) => !said.includes(field) && !common.has(field.path))
  const set = (part: Parameters<typeof setStatement>[2]) => onDraft(setStatement(draft, at, part))
  const setOf = (path: string, value: ReturnType<typeof valueOf>) => set({ fields: setField(statement.fields, path, value) })
  const [opened, setOpened] = useState<readonly string[]>([])
  return (
    <article id={cardId(place)} tabIndex={-1} className="import-statement" aria-label={name}>
      <header className="row"><h3><span className="mono">{name}</span></h3><span className="quiet">{nameOf(kindNames, statement.kind)}</span><button type="button" className="button plain" aria-label={say('removeStatement', { name })} onClick={() => onDraft(removeStatement(draft, at))}>{say('remove')}</button></header>
      <FaultList of={faultsAt(preview.data?.problems ?? [], place)} place={place} />
      <ul className="import-fields">
        {said.map((field) => <li key={field.path}><FieldRow field={field} draft={draft} of={name} example={exampleOf(preview, name, field.path)} value={fieldAt(statement.fields, field.path)} onValue={(value) => setOf(field.path, value)} /></li>)}
        {rest.filter(({ path }) => opened.includes(path)).map((field) => <li key={field.path}><FieldRow field={field} draft={draft} of={name} example={null} value={undefined} onValue={(value) => setOf(field.path, value)} /></li>)}
      </ul>
      <div className="pair-of-fields">
        {rest.length > 0 && <label className="field">{say('addField')}<select value="" onChange={(event) => setOpened([...opened, event.target.value])}><option value="">{say('chooseOne')}</option>{rest.filter(({ path }) => !opened.includes(path)).map(({ path }) => <option key={path} value={path}>{path.slice(1)}</option>)}</select></label>}
        <label className="field">{say('labelRule')}<input className="mono" value={statement.label ?? ''} placeholder={say('labelExample')} spellCheck={false} onChange={(event) => set({ label: event.target.value === '' ? undefined : event.target.value })} /></label>
      </div>
      <StatementMore draft={draft} at={at} statement={statement} onDraft={onDraft} onStatement={set} />
    </article>
  )
}

/** A statement of the row that a cell names by its key. Both halves are chosen; until both are, nothing is said. */
function Keyed({ value, draft, field, about, onValue }: { value: string; draft: MappingDraft; field: MappableField; about: string; onValue: (value: string) => void }) {
  const more = moreWords.useWords()
  const say = importWords.useWords()
  const [chosen, setChosen] = useState(() => { const at = value.indexOf(' '); return { statement: at < 0 ? '' : value.slice(0, at), column: at < 0 ? '' : value.slice(at + 1) } })
  const set = (next: typeof chosen) => { setChosen(next); onValue(next.statement === '' || next.column === '' ? '' : `${next.statement} ${next.column}`) }
  const half = (name: keyof typeof chosen, options: readonly string[]) => <select aria-label={`${about}: ${more(name === 'statement' ? 'keyedStatement' : 'keyedColumn')}`} value={chosen[name]} onChange={(event) => set({ ...chosen, [name]: event.target.value })}><option value="">{say('chooseOne')}</option>{[...new Set([...options, ...(chosen[name] === '' ? [] : [chosen[name]])])].map((each) => <option key={each} value={each}>{visible(each)}</option>)}</select>
  return <span className="row keyed">{half('statement', draft.statements.flatMap(({ name, kind }) => (field.refTo.includes('*') || field.refTo.includes(kind) ? [name ?? kind] : [])))}{half('column', Object.keys(draft.columns))}</span>
}

/** Which ways there are to fill a field. */
function waysOf({ is, path }: MappableField): readonly SourceKind[] {
  if (is === 'file') return ['file']
  if (is === 'reference') return path === '/case' || path === '/author' ? ['constant', 'label'] : ['row', 'keyed', 'label', 'constant', 'text']
  return sourceKinds.filter((kind) => !['row', 'keyed', 'label', 'file'].includes(kind))
}

function FieldRow({ field, draft, of, example, value, onValue }: { field: MappableField; draft: MappingDraft; of: string; example: string | null; value: ReturnType<typeof valueOf>; onValue: (value: ReturnType<typeof valueOf>) => void }) {
  const say = importWords.useWords()
  const more = moreWords.useWords()
  const ways = waysOf(field)
  const kept: Source = value === undefined ? { kind: ways[0]!, value: '' } : sourceOf(value, field.isList)
  // What is typed and is no value yet stays on the screen.
  const [typed, setTyped] = useState<Source | null>(null)
  const source = typed ?? kept
  const set = (next: Source) => {
    const made = valueOf(next, { isList: field.isList, isNumber: field.is === 'number' })
    setTyped(made === undefined && next.value !== '' ? next : next.value === '' ? next : null)
    onValue(made)
  }
  const name = field.path.slice(1)
  const columns = Object.keys(draft.columns)
  const about = { 'aria-label': say('valueFor', { field: name, statement: of }), value: source.value }
  const choose = (options: readonly string[]) => <select {...about} onChange={(event) => set({ ...source, value: event.target.value })}><option value="">{say('chooseOne')}</option>{[...new Set([...options, ...(source.value === '' ? [] : [source.value])])].map((each) => <option key={each} value={each}>{visible(each)}</option>)}</select>
  const type = () => <input {...about} className="mono" dir="auto" spellCheck={false} placeholder={source.kind === 'template' ? say('templateExample') : source.kind === 'label' ? say('labelExample') : ''} onChange={(event) => set({ ...source, value: event.target.value })} />
  return (
    <div className="import-field">
      <span className={field.isNeeded ? 'name needed' : 'name'}><span className="mono">{name}</span>{field.isNeeded && <span className="small quiet"> {say('needed')}</span>}</span>
      <select aria-label={say('wayOf', { field: name, statement: of })} value={source.kind} onChange={(event) => { const kind = event.target.value as SourceKind; set({ kind, value: kind === 'text' && value !== undefined ? JSON.stringify(value) : '' }) }}>
        {[...new Set([...ways, source.kind])].map((kind) => <option key={kind} value={kind}>{kind === 'header' || kind === 'keyed' ? more(`way-${kind}`) : say(`way-${kind}`)}</option>)}
      </select>
      {source.kind === 'column' || source.kind === 'header' ? choose(columns) : source.kind === 'keyed' ? <Keyed value={source.value} draft={draft} field={field} about={about['aria-label']} onValue={(next) => set({ ...source, value: next })} /> : source.kind === 'file' ? choose(columns.filter((each) => draft.columns[each]?.['as'] === 'file'))
        : source.kind === 'row' ? choose(draft.statements.flatMap(({ name: other, kind }) => (field.refTo.includes('*') || field.refTo.includes(kind) ? [other ?? kind] : [])))
          : source.kind === 'constant' && field.choices.length > 0 ? choose(field.choices) : type()}
      {!field.isNeeded && <button type="button" className="button plain" aria-label={say('clear', { field: name, statement: of })} onClick={() => { setTyped(null); onValue(undefined) }}>×</button>}
      {example !== null && source.kind !== 'constant' && field.is !== 'reference' && field.is !== 'file' && <span className="example small quiet"><span aria-hidden="true">→ </span><span className="mono" dir="auto">{visible(example)}</span></span>}
    </div>
  )
}
