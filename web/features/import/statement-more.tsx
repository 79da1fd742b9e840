/**
 * Statement, more: under which name, when and how often rows make it.
 * @module
 */
import { useState } from 'react'
import { visible } from '../../visible.ts'
import { ColumnSet } from './column-set.tsx'
import { namesOf, onceOf, renamed, usedColumns, type DraftStatement, type MappingDraft, type Once } from './mapping-edit.ts'
import { moreWords } from './more-words.ts'
import { importWords } from './words.ts'

export interface MoreProps { readonly draft: MappingDraft; readonly at: number; readonly statement: DraftStatement; readonly onDraft: (draft: MappingDraft) => void; readonly onStatement: (part: { readonly [K in keyof DraftStatement]?: DraftStatement[K] | undefined }) => void }

export function StatementMore({ draft, at, statement, onDraft, onStatement }: MoreProps) {
  const say = moreWords.useWords()
  const word = importWords.useWords()
  const columns = Object.keys(draft.columns)
  const lists = columns.filter((each) => ['list', 'json-list', 'spread'].includes(String(draft.columns[each]?.['as'] ?? '')))
  const once = onceOf(statement)
  // Open from the start where something is said; then as the hand has it.
  const [isOpen, setOpen] = useState(once !== 'once-no' || statement.each !== undefined || statement.when !== undefined || statement.unless !== undefined)
  const some = (names: readonly string[]) => (names.length === 0 ? undefined : names)
  const setOnce = (how: Once) => onStatement({ once: how === 'once-no' ? undefined : how === 'once-all' ? [] : some(usedColumns(statement, columns)) ?? columns.slice(0, 1) })
  return (
    <details className="statement-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('conditions')}</summary>
      <div className="pair-of-fields">
        <label className="field">{say('statementName')}<input className="mono" value={statement.name ?? statement.kind} spellCheck={false} onChange={(event) => onDraft(renamed(draft, at, event.target.value))} /></label>
        <label className="field">{word('each')}<select value={statement.each ?? ''} onChange={(event) => onStatement({ each: event.target.value === '' ? undefined : event.target.value, ...(event.target.value === '' ? { orOnce: undefined } : {}) })}><option value="">{word('eachNone')}</option>{[...new Set([...lists, ...(statement.each === undefined ? [] : [statement.each])])].map((each) => <option key={each} value={each}>{visible(each)}</option>)}</select></label>
        {statement.each !== undefined && <label className="choice"><input type="checkbox" checked={statement.orOnce === true} onChange={(event) => onStatement({ orOnce: event.target.checked ? true : undefined })} />{say('orOnce')}</label>}
        <label className="field">{say('howOften')}<select value={once} onChange={(event) => setOnce(event.target.value as Once)}>{(['once-no', 'once-some', 'once-all'] as const).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      </div>
      {once === 'once-some' && <ColumnSet label={say('once-some')} columns={columns} chosen={statement.once ?? []} onChosen={(chosen) => onStatement({ once: chosen })} />}
      {once !== 'once-no' && <p className="small quiet">{say('onceHint')}</p>}
      <ColumnSet label={say('whenAll')} columns={columns} chosen={namesOf(statement.when)} onChosen={(chosen) => onStatement({ when: some(chosen) })} />
      <ColumnSet label={say('unlessAll')} columns={columns} chosen={namesOf(statement.unless)} onChosen={(chosen) => onStatement({ unless: some(chosen) })} />
    </details>
  )
}
