/**
 * Unread address: what stands in place of an answer where an address says nothing that can be asked: what is wrong with it, and ways on. Nothing is asked, so nothing is shown.
 * @module
 */
import type { AddressProblem } from '@proofmark/core/item-search'
import { gaps } from '../../words/gaps.ts'
import { English, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { askWords } from './ask-words.ts'
import { withoutParameter } from './question.ts'

export function UnreadAddress({ of: { parameter, found, expected }, here }: { of: AddressProblem; here: string }) {
  const say = askWords.useWords()
  return (
    <div className="notice bad stack">
      <p role="alert"><Woven text={say('problem', gaps('name', 'found'))} with={{ name: <bdi className="mono" dir="ltr" lang="">{parameter}</bdi>, found: <Own>{found}</Own> }} /><English>{expected}</English></p>
      <p className="row"><a className="button" href={withoutParameter(here, parameter)}><Woven text={say('leaveOut', gaps('name'))} with={{ name: <bdi className="mono" dir="ltr" lang="">{parameter}</bdi> }} /></a><a className="button plain" href="/search">{say('askAll')}</a></p>
    </div>
  )
}
