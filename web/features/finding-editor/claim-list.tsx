/**
 * Claim list: the claims of the draft with what each comes to now; one at a time is open as a form.
 * @module
 */
import { useState } from 'react'
import { ClaimSentence } from '../../uncertainty/claim-sentence.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { ClaimForm } from './claim-form.tsx'
import { claimTypeNames } from './claim-names.ts'
import { dropClaim, putClaim } from './edits.ts'
import { named } from './named.ts'
import type { DraftState } from './use-draft.ts'
import { editorWords } from './words.ts'

export function ClaimList({ of }: { of: DraftState }) {
  const say = editorWords.useWords()
  /** The key of the claim that is open; empty: a new one; `null`: none. */
  const [open, setOpen] = useState<string | null>(null)
  const { draft } = of
  const form = (key: string) => (
    <ClaimForm key={key} claim={draft.claims.find((each) => each.key === key) ?? null} inCase={draft.case} taken={draft.claims.map((each) => each.key).filter((each) => each !== key)} onCancel={() => setOpen(null)}
      onKeep={(claim) => { of.step(putClaim(draft, claim, key === '' ? null : key)); setOpen(null) }} />
  )
  return (
    <section aria-labelledby="editor-claims"><h2 id="editor-claims">{say('claims')} <span className="count">{draft.claims.length}</span></h2>
      {draft.claims.map((claim) => {
        const weighed = of.weighed?.weighed?.claims.find(({ key }) => key === claim.key)
        return open === claim.key ? form(claim.key) : (
          <article key={claim.key} className="claim" aria-label={say('claimOf', { key: claim.key })}>
            <p><Own>{claim.text}</Own> <span className="small quiet"><bdi dir="ltr">{claim.key}</bdi> · {nameOf(claimTypeNames, String(claim.claim['type'] ?? ''))}</span></p>
            {weighed !== undefined && <><ClaimStatus status={weighed.status} restsOn={weighed.restsOn} /><ClaimSentence of={weighed} /></>}
            <div className="row no-print"><button type="button" className="button" aria-label={named(say('changeClaim'), say('claimOf', { key: claim.key }), claim.text)} onClick={() => setOpen(claim.key)}>{say('changeClaim')}</button><button type="button" className="button" aria-label={named(say('remove'), say('claimOf', { key: claim.key }), claim.text)} onClick={() => of.step(dropClaim(draft, claim.key))}>{say('remove')}</button></div>
          </article>
        )
      })}
      {open === '' ? form('') : <button type="button" className="button" onClick={() => setOpen('')}>{say('addClaim')}</button>}
    </section>
  )
}
