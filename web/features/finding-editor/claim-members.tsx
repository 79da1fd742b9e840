/**
 * Claim members: what is claimed and of what, as the schema of its type asks; the same for our claims and for those that others published.
 * @module
 */
import type { ReactNode } from 'react'
import { claimTypes } from '@proofmark/core/statements'
import { nameOf } from '../../words/names.ts'
import { claimTypeNames, memberNames } from './claim-names.ts'
import { MemberInput } from './member-input.tsx'
import { typeOf, type WrittenClaim } from './written-claim.ts'
import { editorWords } from './words.ts'

/** What a member of a claim is called, and the choice of its type. */
export const memberName = (name: string): string => (name === 'type' ? editorWords.say('type') : nameOf(memberNames, name))

/** `under`: what is said below a member, such as what is wrong with it. */
export function ClaimMembers({ claim, inCase, isNew, under, onChange }: { claim: WrittenClaim; inCase: string | null; isNew: boolean; under?: (member: string) => ReactNode; onChange: (claim: WrittenClaim) => void }) {
  const say = editorWords.useWords()
  return (
    <>
      <label className="field"><span>{say('type')}</span><select autoFocus={isNew} value={String(claim['type'] ?? '')} onChange={(event) => onChange({ type: event.target.value, ...(claim['item'] === undefined ? {} : { item: claim['item'] }) })}><option value="">{say('chooseType')}</option>{claimTypes.map((each) => <option key={each.type} value={each.type}>{nameOf(claimTypeNames, each.type)}</option>)}</select></label>
      {under?.('type')}
      {typeOf(claim)?.inputs.map((input) => <div key={`${String(claim['type'])} ${input.name}`}><MemberInput input={input} inCase={inCase} value={claim[input.name]} onChange={(next) => onChange({ ...claim, [input.name]: next })} />{under?.(input.name)}</div>)}
    </>
  )
}
