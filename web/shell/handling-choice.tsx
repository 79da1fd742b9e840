/**
 * Handling choice: of statements up to which handling a page is made, one control for all pages whose tables and files leave the screen.
 * @module
 */
import { handlings, isHandling, type Handling } from '@proofmark/core/statements'
import { codeNames } from '../words/named/code-names.ts'
import { handlingWords } from './handling-words.ts'

/** `value`: as an address has it; empty: all. `onChange` is told the same. */
export function HandlingChoice({ value, onChange }: { value: string; onChange: (handling: string) => void }) {
  const say = handlingWords.useWords()
  const names = codeNames.useWords()
  return <label className="field">{say('upTo')}<select value={isHandling(value) ? value : 'confidential'} onChange={(event) => onChange(event.target.value === 'confidential' ? '' : event.target.value)}>{handlings.toReversed().map((each) => <option key={each} value={each}>{each === 'confidential' ? say('upToAll') : names(each)}</option>)}</select></label>
}

/** How narrow it is, before all else that is said of it; and what was left out. */
export function useHandlingLines(): (handling: Handling, upTo: Handling) => readonly string[] {
  const say = handlingWords.useWords()
  const names = codeNames.useWords()
  return (handling, upTo) => [say('narrowest', { handling: names(handling) }), ...(upTo === 'confidential' ? [] : [say('leftOut', { handling: names(upTo) })])]
}
