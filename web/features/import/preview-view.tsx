/**
 * Preview: the first rows as the statements that would be sealed of them, while the mapping is written.
 * @module
 */
import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ImportPreview, ImportProblem, ImportRow } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { visible } from '../../visible.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { nameOf } from '../../words/names.ts'
import { cardOf, Fault } from './mapping-faults.tsx'
import { moreWords } from './more-words.ts'
import { FaultSaid, faultOf } from './open-sheet.tsx'
import { ProblemsOf } from './problems.tsx'
import type { Along } from './sending.ts'
import { importWords } from './words.ts'

/** Milliseconds without a key. */
const rest = 300

export interface Previewed { readonly data: ImportPreview | undefined; readonly error: Error | null; readonly isBehind: boolean }

/** The first rows by the mapping, once nothing was typed for a moment. `isOn`: no import runs. */
export function usePreview(sheet: string, text: string, along: readonly Along[], isOn: boolean): Previewed {
  const settled = useSettled(text)
  const files = along.map(({ path, size, sha256 }) => ({ path, size, sha256 }))
  const { data, error, isFetching } = useQuery({ queryKey: ['import-preview', sheet, settled, files.map(({ path }) => path).join('/')], queryFn: () => importApi.preview(sheet, settled, files), enabled: isOn, placeholderData: keepPreviousData, staleTime: 0, gcTime: 10_000 })
  return { data, error, isBehind: isFetching || settled !== text }
}

export function PreviewView({ of: { data, error, isBehind } }: { of: Previewed }) {
  const say = importWords.useWords()
  return (
    <section aria-labelledby="preview" aria-busy={isBehind}>
      <h2 id="preview">{say('preview')}</h2>
      <p className="small quiet">{say('previewLede')}</p>
      {error !== null && <FaultSaid of={faultOf(error)} />}
      {data !== undefined && data.problems.length > 0 && <MappingProblems of={data.problems} />}
      {data?.rows.map((row) => <article key={row.number} className="import-row" aria-label={say('row', { number: row.number })}>
        <header className="row"><span className="mono">{say('row', { number: row.number })}</span><Outcome of={row.status} /></header>
        <ProblemsOf row={row} />
        <StatementsOf row={row} />
      </article>)}
    </section>
  )
}

export function MappingProblems({ of }: { of: readonly ImportProblem[] }) {
  const say = importWords.useWords()
  const more = moreWords.useWords()
  return (
    <div className="notice bad" role="alert"><p>{say('mappingFaults', { count: of.length })}</p>
      <ul className="small">{of.slice(0, 20).map((each) => { const card = cardOf(each.at); return <li key={`${each.at} ${each.code} ${each.found}`}><Fault of={each} />{card !== null && <> <button type="button" className="button plain" onClick={() => document.getElementById(card)?.focus()}>{more('toFault')}</button></>}</li> })}</ul></div>
  )
}

const signs = { new: '●', changed: '◐', same: '○', refused: '✕' } as const

export function Outcome({ of }: { of: ImportRow['status'] }) {
  const say = importWords.useWords()
  return <span className={`outcome ${of}`}><span aria-hidden="true">{signs[of]}</span> {say(of)}</span>
}

/** What a row says, without what it does not. */
export function StatementsOf({ row }: { row: ImportRow }) {
  importWords.useWords()
  return (
    <ul className="import-said">{row.statements.map(({ id, kind, name, label, fields }) => (
      <li key={id}><span className="label">{nameOf(kindNames, kind)}{label !== null ? <> <span className="mono" dir="auto">{visible(label)}</span></> : name !== kind ? ` · ${name}` : ''}</span>
        {fields !== null && <dl className="said">{leaves(fields).map(([path, value]) => [<dt key={path}>{path}</dt>, <dd key={`${path} value`} dir="auto">{visible(value)}</dd>])}</dl>}</li>
    ))}</ul>
  )
}

/** What the first row that lands says in a field of a statement of the mapping. */
export function exampleOf({ data }: Previewed, statement: string, path: string): string | null {
  const fields = data?.rows.find(({ status }) => status !== 'refused')?.statements.find(({ name }) => name === statement || name === `${statement} 1`)?.fields
  let value: unknown = fields
  for (const part of path.split('/').slice(1)) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Label and source are said elsewhere, and ids of the same row tell nobody anything. */
function leaves(value: unknown, path = ''): (readonly [string, string])[] {
  if (value === null || value === undefined || path === 'sources' || path === 'label') return []
  if (typeof value !== 'object') return [[path, /^[0-9a-f]{32}$/.test(String(value)) ? `${String(value).slice(0, 8)}…` : String(value)]]
  return Object.entries(value).flatMap(([name, each]) => leaves(each, path === '' ? name : `${path}/${name}`))
}

/** The text, once nothing was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), rest)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
