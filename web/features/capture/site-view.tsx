/**
 * Site: who shows what, where, when and on what terms; said once for the session.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { Draft, DraftSite } from '@proofmark/core/capture'
import { allCases } from '../../queries.ts'
import { drawId } from './device-store.ts'
import { ChoiceField, DateField, LinesField, PlaceField, TextField } from './fields.tsx'
import type { CaptureSession } from './session.ts'
import { NamesField } from './typed-fields.tsx'
import { words } from './wording.ts'

export function SiteView({ session, draft }: { session: CaptureSession; draft: Draft }) {
  const { site } = draft
  const set = (field: keyof DraftSite) => (value: DraftSite[typeof field]) => void session.do({ do: 'set-site', change: { [field]: value } }, { merge: `site ${field}` })
  /** Who stays keeps the id; only new names are drawn one. */
  const setTeam = (names: readonly string[]) => session.do({ do: 'set-team', team: names.map((name, at) => ({ id: draft.team[at]?.id ?? drawId(), name })) }, { merge: 'team' })
  return (
    <section aria-label={words.views.site} className="stack">
      <div className="pair-of-fields">
        <TextField label={words.site.what} hint={words.site.whatHint} value={site.what} onValue={set('what')} />
        <DateField label={words.site.when} hint={words.site.whenHint} value={site.when} onValue={set('when')} />
      </div>
      <PlaceField value={site.place} onValue={(place, isOwnStep) => session.do({ do: 'set-site', change: { place } }, { merge: isOwnStep === true ? null : 'site place' })} />
      <NamesField label={words.site.team} hint={words.site.teamHint} names={draft.team.map(({ name }) => name)} onNames={setTeam} />
      <TextField label={words.site.custodian} value={site.custodian} onValue={set('custodian')} />
      <LinesField label={words.site.terms} value={site.accessConditions} onValue={set('accessConditions')} />
      <LinesField label={words.site.consent} value={site.consent} onValue={set('consent')} />
      <LinesField label={words.site.note} value={site.note} onValue={set('note')} />
      <div className="pair-of-fields">
        <CaseField draft={draft} session={session} />
        <ChoiceField label={words.site.handling} value={draft.handling} choices={{ restricted: words.site.restricted, open: words.site.openLevel, confidential: words.site.confidential }} onValue={(handling) => { if (handling !== null) session.do({ do: 'set-head', change: { handling } }) }} />
      </div>
    </section>
  )
}

function CaseField({ draft, session }: { draft: Draft; session: CaptureSession }) {
  const { data } = useQuery(allCases)
  const choices = Object.fromEntries([...(draft.case === null ? [] : [[draft.case, draft.case]]), ...(data ?? []).map(({ id, title }) => [id, title])])
  return <div className="field"><ChoiceField label={words.site.case} value={draft.case} choices={choices} unsaid={words.site.caseNone} onValue={(id) => session.do({ do: 'set-head', change: { case: id } })} />{data === undefined && <span className="small quiet">{words.site.caseOffline}</span>}</div>
}
