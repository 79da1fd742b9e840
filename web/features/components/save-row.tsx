/**
 * Save row: up to which handling the page is made, and what of it can leave the screen: a table as CSV or XLSX, or a print. What is saved is what is seen.
 * @module
 */
import { paths, type ComponentsQuestion } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { HandlingChoice, useHandlingLines } from '../../shell/handling-choice.tsx'
import type { ComponentsSummary, SheetForm } from './components-api.ts'
import { componentWords } from './words.ts'

/** Names of formats are the same in every language. */
const formats = { csv: 'CSV', xlsx: 'XLSX' } as const satisfies Record<SheetForm, string>

/** Stands above all counts: also a print begins with it. */
export function Width({ id, asked, width }: { id: string; asked: ComponentsQuestion; width: Pick<ComponentsSummary, 'handling' | 'upTo'> | null }) {
  const say = componentWords.useWords()
  const lines = useHandlingLines()
  return (
    <div className="component-width">
      {width !== null && <div role="status">{lines(width.handling, width.upTo).map((line) => <p key={line}>{line}</p>)}</div>}
      <div className="row no-print"><HandlingChoice value={asked.handling} onChange={(handling) => navigate(paths.components(id, { ...asked, handling, from: '' }), { replace: true })} /><button type="button" className="button" disabled={width === null} onClick={() => print()}>{say('print')}</button></div>
      <p className="small quiet no-print">{say('heldBack')}</p>
    </div>
  )
}

/** One table in each format. */
export function SaveLinks({ name, address }: { name: string; address: (form: SheetForm) => string }) {
  const say = componentWords.useWords()
  return <span className="row no-print" role="group" aria-label={`${say('save')}: ${name}`}><span className="small">{name}</span>{(['csv', 'xlsx'] as const).map((form) => <a key={form} className="button" href={address(form)} download aria-label={`${name}, ${formats[form]}`}>{formats[form]}</a>)}</span>
}
