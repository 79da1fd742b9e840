/**
 * Column set: some of the columns of a mapping, each taken out by its key and added by a list.
 * @module
 */
import { visible } from '../../visible.ts'
import { moreWords } from './more-words.ts'

export function ColumnSet({ label, columns, chosen, onChosen }: { label: string; columns: readonly string[]; chosen: readonly string[]; onChosen: (chosen: readonly string[]) => void }) {
  const say = moreWords.useWords()
  const rest = columns.filter((each) => !chosen.includes(each))
  return (
    <fieldset className="column-set"><legend className="small">{label}</legend>
      <div className="row">
        {chosen.length === 0 && <span className="small quiet">{say('noColumns')}</span>}
        {chosen.map((each) => <button key={each} type="button" className="button plain chip" aria-label={say('takeColumn', { column: visible(each), to: label })} onClick={() => onChosen(chosen.filter((other) => other !== each))}><span className="mono" dir="auto">{visible(each)}</span> ×</button>)}
        {rest.length > 0 && <select value="" aria-label={say('addColumn', { to: label })} onChange={(event) => onChosen([...chosen, event.target.value])}><option value="">+</option>{rest.map((each) => <option key={each} value={each}>{visible(each)}</option>)}</select>}
      </div>
    </fieldset>
  )
}
