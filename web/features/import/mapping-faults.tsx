/**
 * Mapping faults: what keeps a mapping from being used, told at its place: in the card of the column or statement that it is of. The list beside the preview leads there.
 * @module
 */
import type { MappingCode } from '@proofmark/core/sheets'
import type { ImportProblem } from '../../api.ts'
import { visible } from '../../visible.ts'
import { English, Own } from '../../words/said.tsx'
import { moreWords } from './more-words.ts'

const codes: Readonly<Record<MappingCode, true>> = { 'not-json': true, 'not-an-object': true, 'format-unknown': true, 'member-unknown': true, 'member-invalid': true, 'column-unknown': true, 'statement-unknown': true, 'kind-unknown': true, 'name-twice': true, 'expression-invalid': true }
const isCode = (code: string): code is MappingCode => Object.hasOwn(codes, code)

/** Of a place and all below it, as JSON pointers without escapes: names of columns may hold a slash, so a longer name is another column. */
export const faultsAt = (of: readonly ImportProblem[], place: string): readonly ImportProblem[] => of.filter(({ at }) => at === place || at.startsWith(`${place}/`))

/** Where its card stands on the page; `null`: in none. */
export const cardOf = (at: string): string | null => { const found = /^\/(statements\/\d+|columns\/[^/]+)/.exec(at)?.[1]; return found === undefined ? null : cardId(`/${found}`) }
export const cardId = (place: string): string => `mapping${place.replaceAll(/[^\p{L}\p{N}]/gu, (char) => `-${char.codePointAt(0)!.toString(16)}-`)}`

export function FaultList({ of, place = '' }: { of: readonly ImportProblem[]; place?: string }) {
  if (of.length === 0) return null
  return <ul className="small notice bad mapping-faults" role="alert">{of.slice(0, 20).map((each) => <li key={`${each.at} ${each.code} ${each.found}`}><Fault of={each} place={place} /></li>)}</ul>
}

/** `place`: where it stands already, so that only the rest of the way is told. */
export function Fault({ of: { at, code, expected, found }, place = '' }: { of: ImportProblem; place?: string }) {
  const say = moreWords.useWords()
  const rest = at.slice(place.length).replace(/^\//, '')
  return <>{rest !== '' && <><span className="mono" dir="ltr">{visible(rest)}</span> </>}<strong>{isCode(code) ? say(`fault-${code}`) : <English>{code}</English>}</strong> <span className="quiet">{say('faultExpected')} <English>{visible(expected)}</English>; {say('faultFound')} <Own>{visible(found)}</Own></span></>
}
