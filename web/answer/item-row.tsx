/**
 * One item of the sheet: what the records of the addressee say of it.
 * @module
 */
import { foundInRecords, type SheetItem } from '@proofmark/core/answers'
import { Own } from '../words/said.tsx'
import { visible } from '../visible.ts'
import { nothingOfItem, type SaidItem } from './draft.ts'
import { answerWords } from './words.ts'

const foundWord = { yes: 'yes', no: 'no', 'not-searched': 'notSearched', 'not-said': 'notSaid' } as const
const fields = ['maker', 'produced', 'consignee', 'delivered', 'licence', 'onwardTo', 'onwardWhen'] as const

export function ItemRow({ item, said = nothingOfItem, onChange }: { item: SheetItem; said: SaidItem | undefined; onChange: (said: SaidItem) => void }) {
  const say = answerWords.useWords()
  const id = (field: string) => `of-${field}-${item.number}`
  return (
    <fieldset className="item-row"><legend>{say('item', { number: item.number })} · <Own>{visible(item.description)}</Own></legend>
      <div className="three">
        <label className="field">{say('found')}<select id={id('found')} value={said.found} onChange={(event) => onChange({ ...said, found: foundInRecords.find((each) => each === event.target.value) ?? 'not-said' })}>{foundInRecords.map((each) => <option key={each} value={each}>{say(foundWord[each])}</option>)}</select></label>
        {fields.map((field) => <label key={field} className="field">{say(field)}<input id={id(field)} dir="auto" value={said[field]} onChange={(event) => onChange({ ...said, [field]: event.target.value })} /></label>)}
      </div>
      <label className="field">{say('remarks')}<textarea id={id('remarks')} dir="auto" maxLength={20_000} value={said.remarks} onChange={(event) => onChange({ ...said, remarks: event.target.value })} /><span className="on-paper">{said.remarks}</span></label>
    </fieldset>
  )
}
