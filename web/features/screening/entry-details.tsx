/**
 * Entry details: all that a list says of an entry, as its issuer wrote it.
 * @module
 */
import type { ListEntry } from '@proofmark/core/screening'
import { visible } from '../../visible.ts'
import { Name, Own } from '../../words/said.tsx'
import { reasonWords } from './reason-words.ts'
import { screeningWords } from './words.ts'

export function EntryDetails({ of }: { of: ListEntry }) {
  const say = screeningWords.useWords()
  const line = (name: string, texts: readonly string[]) => texts.length === 0 ? null : <><dt>{name}</dt><dd><Own>{visible(texts.join(' · '))}</Own></dd></>
  return (
    <dl className="fields entry-details">
      <dt>{say('reference')}</dt><dd><bdi className="mono" dir="ltr">{visible(of.reference)}</bdi></dd>
      <dt>{say('names')}</dt><dd>{of.names.map(({ text, quality }, at) => <span className="block" key={at}><Own>{visible(text)}</Own> <span className="small quiet"><Name of={reasonWords} code={`quality-${quality}`} /></span></span>)}</dd>
      {line(say('born'), of.born)}{line(say('countries'), of.countries)}{line(say('numbers'), of.identifiers.map(({ scheme, value }) => `${scheme} ${value}`))}
      {line(say('programme'), of.programme === null ? [] : [of.programme])}{line(say('listedOn'), of.listedOn === null ? [] : [of.listedOn])}{line(say('unreadParts'), of.notes)}
    </dl>
  )
}
