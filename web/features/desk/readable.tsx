/**
 * Readable: what will be sealed in words: its kind, its fields by name, and what it refers to by title. The exact text of it stands beside, not in its place.
 * @module
 */
import { Fragment, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { statementOf } from '../../queries.ts'
import { isNamed } from '../../words/names.ts'
import { codeNames, isCoded } from '../../words/named/code-names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name } from '../../words/said.tsx'
import { EvidenceText } from '../evidence/parts.tsx'

type Fields = Readonly<Record<string, unknown>>
const isAbsent = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

/** `all`: what is sealed together: one may refer to another before either is in the log. */
export function Readable({ all }: { all: readonly Fields[] }) {
  const own = new Map(all.flatMap(({ id, kind, title, names }) => (typeof id === 'string' && typeof kind === 'string' ? [[id, typeof title === 'string' ? title : firstName(names) ?? kindNames.say(isNamed(kindNames, kind) ? kind : 'statement')] as const] : [])))
  return all.map((each, at) => {
    const kind = String(each['kind'])
    return (
      <section key={at} className="readable"><h3><Name of={kindNames} code={kind} /></h3>
        <dl className="fields">{Object.entries(each).filter(([name, value]) => name !== 'kind' && name !== 'id' && !isAbsent(value)).map(([name, value]) => (
          name === 'changes' && Array.isArray(value) ? <Changes key={name} of={value} own={own} /> : <Fragment key={name}><dt><Name of={fieldNames} code={name} /></dt><dd><Value field={name} kind={kind} of={value} own={own} /></dd></Fragment>
        ))}</dl>
      </section>
    )
  })
}

/** Each changed field by its name, with what it becomes. */
function Changes({ of, own }: { of: readonly unknown[]; own: ReadonlyMap<string, string> }) {
  return of.filter(isRecord).map(({ field, value }, at) => {
    const path = String(field).split('/').slice(1)
    return <Fragment key={at}><dt>{path.map((part, place) => <Fragment key={place}>{place > 0 && ' '}{/^\d+$/.test(part) ? Number(part) + 1 : <Name of={fieldNames} code={part} />}</Fragment>)}</dt><dd>{isAbsent(value) ? '—' : <Value field={path[0] ?? ''} kind="" of={value} own={own} />}</dd></Fragment>
  })
}

interface Valued { readonly field: string; readonly kind: string; readonly of: unknown; readonly own: ReadonlyMap<string, string> }

function Value({ field, kind, of, own }: Valued): ReactNode {
  if (typeof of === 'string') {
    if (isId(of)) return own.has(of) ? <EvidenceText>{own.get(of)!}</EvidenceText> : <Titled id={of} />
    return isNamed(codeNames, of) && (isCoded(kind, field) || !of.includes(' ')) ? codeNames.say(of) : <EvidenceText>{of}</EvidenceText>
  }
  if (Array.isArray(of)) {
    if (of.some((each) => typeof each === 'object')) return <ul>{of.map((each, at) => <li key={at}><Value field={field} kind={kind} of={each} own={own} /></li>)}</ul>
    return of.map((each, at) => <Fragment key={at}>{at > 0 && ' · '}<Value field={field} kind={kind} of={each} own={own} /></Fragment>)
  }
  if (isRecord(of)) return Object.entries(of).filter(([name, each]) => name !== 'id' && !isAbsent(each)).map(([name, each], at) => <Fragment key={name}>{at > 0 && ' · '}<span className="quiet"><Name of={fieldNames} code={name} />:</span> <Value field={name} kind={kind} of={each} own={own} /></Fragment>)
  return <bdi dir="ltr">{String(of)}</bdi>
}

/** What is sealed already, by its title; until that is known its id stands there. */
function Titled({ id }: { id: string }) {
  const { data } = useQuery(statementOf(id))
  return data === undefined ? <bdi dir="ltr" className="mono">{id.slice(0, 8)}…</bdi> : <><Name of={kindNames} code={data.kind} /> “<EvidenceText>{data.title}</EvidenceText>”</>
}

const firstName = (names: unknown): string | null => {
  const first: unknown = Array.isArray(names) ? names[0] : null
  return isRecord(first) && typeof first['text'] === 'string' ? first['text'] : null
}
