/**
 * Letter refusal: why there is no letter; of a template each line that is not right.
 * @module
 */
import { Refused } from '../../api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { isNamed } from '../../words/names.ts'
import { letterWords } from './words.ts'

interface Line { readonly code: string; readonly line: number; readonly expected: string; readonly found: string }

export function LetterRefusal({ of }: { of: unknown }) {
  const say = letterWords.useWords()
  const problems: readonly Line[] = of instanceof Refused ? (of.problems as readonly Line[]) : []
  return (
    <>
      <p>{of instanceof Refused && isNamed(letterWords, of.code) ? say(of.code) : <Refusal of={of} />}</p>
      {problems.length > 0 && <ul className="stack">{problems.map((each) => <li key={`${each.line} ${each.code} ${each.expected}`}>{say('line', { ...each, expected: visible(each.expected), found: visible(each.found) })}</li>)}</ul>}
    </>
  )
}
