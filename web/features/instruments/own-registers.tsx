/**
 * Own registers: which registers the rows come from, and a file of one's own added, replaced or removed. A bad file is refused with its place, and nothing of it is kept.
 * @module
 */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { InstrumentsView, RegisterKept } from 'proofmark/api'
import { ask, post, Refused } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../words/formats.ts'
import { English, Own } from '../../words/said.tsx'
import { registerWords } from './register-words.ts'

const address = (name: string) => `/api/instruments/registers/${encodeURIComponent(name)}`

export function OwnRegisters({ view }: { view: InstrumentsView }) {
  const say = registerWords.useWords()
  const { day } = useFormats()
  const queries = useQueryClient()
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean; readonly detail?: string } | null>(null)
  const attempt = async (step: () => Promise<string>) => {
    try {
      setSaid({ text: await step(), isBad: false })
      await Promise.all(['instruments', 'prohibitions'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    } catch (error) {
      setSaid(error instanceof Refused && error.code !== 'unreachable' ? { text: say('refused', { code: error.code }), isBad: true, detail: error.message } : { text: say('failed'), isBad: true })
    }
  }
  const add = (file: File) => attempt(async () => {
    const { version, isReplaced } = (await (await post('/api/instruments/registers', { text: await file.text() })).json()) as RegisterKept
    return say(isReplaced ? 'replaced' : 'added', { version })
  })
  return (
    <section className="own-registers" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      <ul>{view.registers.map(({ name, version, title, asOf, isBuiltIn }) => (
        <li key={version} className="row">
          <span><Own>{title}</Own> <span className="mono small" dir="ltr">{name}</span> <span className="small quiet">{say('asOf', { day: day(asOf) })} · {say(isBuiltIn ? 'builtIn' : 'own')} · {say('rows', { count: view.measures.filter((row) => row.register === version).length, unchecked: view.measures.filter((row) => row.register === version && row.measure.unverified.length > 0).length })}</span></span>
          {!isBuiltIn && <span className="buttons"><a className="button plain" href={address(name)} download>{say('save')}</a><button type="button" className="button plain" aria-label={say('removeNamed', { name })} onClick={() => { if (confirm(say('confirm', { name }))) void attempt(async () => { await ask(address(name), { method: 'DELETE' }); return say('removed', { name }) }) }}>{say('remove')}</button></span>}
        </li>
      ))}</ul>
      <label className="field">{say('add')}<input type="file" accept=".json,application/json" onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file !== undefined) void add(file) }} /><span className="small quiet">{say('addHint')}</span></label>
      {said !== null && <p role={said.isBad ? 'alert' : 'status'} className={said.isBad ? 'notice bad' : 'notice'}>{said.text}{said.detail !== undefined && <> <English>{said.detail}</English></>}</p>}
      <Claims of={view.claims} />
    </section>
  )
}

/** What findings rest on, by version: a later day of a register says nothing for them. */
function Claims({ of }: { of: InstrumentsView['claims'] }) {
  const say = registerWords.useWords()
  if (of.length === 0) return null
  return (
    <details>
      <summary>{say('claims', { count: of.length })}</summary>
      <ul>{of.map(({ finding, register, measure, from }) => <li key={`${finding.id} ${register} ${measure}`}><a href={paths.finding(finding.id)}><Own>{finding.title}</Own></a>: <span className="mono small" dir="ltr">{measure} · {register}</span> <span className="small quiet">{say(`from-${from}`)}</span></li>)}</ul>
    </details>
  )
}
