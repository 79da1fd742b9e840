/**
 * Briefings of a case: choose findings, see the document as it will be, take its files, seal it; and what became of those that were sealed.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { briefingWords as documentWords } from '@proofmark/core/briefing'
import { audiences, briefingApi, briefingsOf, formats, forms, type BriefingAsked, type BriefingFormat } from '../../briefing-api.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { languageNames, languages, useLanguage, type Language } from '../../words/language.ts'
import { saveFile } from '../capture/save-file.ts'
import { DateField } from '../desk/date-field.tsx'
import { WillSeal, type Sealing } from '../desk/will-seal.tsx'
import { CheckFile } from './check-file.tsx'
import { ChooseFindings } from './choose-findings.tsx'
import { Preview } from './preview.tsx'
import { problemWords } from './problem-words.ts'
import { BriefingFailure, whyNotReady } from './problems.tsx'
import { SealedBriefings } from './sealed-briefings.tsx'
import { briefingWords } from './words.ts'
import './briefings.css'

const empty = (text: string): string | null => (text.trim() === '' ? null : text)

export default function BriefingsPage({ id }: { id: string }) {
  const say = briefingWords.useWords()
  const sayProblem = problemWords.useWords()
  const { data, error } = useQuery(briefingsOf(id))
  const screenLanguage = useLanguage()
  const [order, setOrder] = useState<BriefingAsked>({ findings: [], form: 'brief', audience: 'other', occasion: null, when: null, title: null, reach: 'open', minutes: 3, corrects: null, whatChanged: null })
  const [chosen, setChosen] = useState<readonly Language[]>([screenLanguage])
  const [types, setTypes] = useState<readonly BriefingFormat[]>(formats)
  const [state, setState] = useState<{ readonly is: 'idle' } | { readonly is: 'busy' | 'done'; readonly words: string } | { readonly is: 'refused'; readonly why: Error }>({ is: 'idle' })
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const set = (part: Partial<BriefingAsked>) => { setOrder((before) => ({ ...before, ...part })); setState({ is: 'idle' }) }
  const words = documentWords[screenLanguage]
  const all = chosen.flatMap((language) => types.map((format) => ({ language, format })))
  const make = async () => {
    try {
      for (const [at, { language, format }] of all.entries()) {
        const name = `${order.form}.${language}.${format}`
        setState({ is: 'busy', words: say('making', { done: at, all: all.length, name }) })
        saveFile(name, await briefingApi.file(id, order, language, format))
      }
      setState({ is: 'done', words: say('made', { count: all.length }) })
    } catch (why) { setState({ is: 'refused', why: why as Error }) }
  }
  // What would refuse it is told before anybody is asked whether to seal; what only sealing finds, with the dialog closed, where all its reasons stand.
  const prepare = async (): Promise<Sealing | null> => {
    try {
      setState({ is: 'busy', words: say('loading') })
      for (const language of chosen) await briefingApi.plan(id, order, language)
      setState({ is: 'idle' })
      return { shown, seal }
    } catch (why) { setState({ is: 'refused', why: why as Error }); return null }
  }
  const seal = async (): Promise<readonly string[]> => {
    try {
      setState({ is: 'busy', words: say('sealing') })
      const { id: sealed, index } = await briefingApi.seal(id, order, chosen, types)
      setState({ is: 'done', words: say('sealedAs', { index }) })
      return [sealed]
    } catch (why) { setState({ is: 'refused', why: why as Error }); return [] }
  }
  const whyNot = whyNotReady(order, all.length)
  const isReady = whyNot === null && state.is !== 'busy'
  // The files are made by the server as it seals: their hashes are known after that.
  const shown = { kind: 'briefing', ...order, findings: order.findings.map((finding) => data.findings.find((each) => each.id === finding)?.title ?? finding), minutes: order.form === 'statement' ? order.minutes : null, files: all.map(({ language, format }) => `${order.form}.${language}.${format}`) }
  return (
    <div className="page wide briefings">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      {data.findings.length === 0 ? <p className="empty">{say('none')}</p> : <div className="briefing-desk">
        <div className="stack">
          <ChooseFindings findings={data.findings} chosen={order.findings} onChoose={(findings) => set({ findings })} />
          <fieldset className="stack"><legend className="label">{say('form')}</legend><div className="row">{forms.map((form) => <label key={form} className="choice"><input type="radio" name="form" checked={order.form === form} onChange={() => set({ form })} />{words.forms[form]}</label>)}</div></fieldset>
          {order.form === 'statement' && <label className="field">{say('minutes')}<input type="number" min={1} max={60} step={0.5} value={order.minutes} onChange={(event) => set({ minutes: Math.max(0.5, Number(event.target.value) || 3) })} /></label>}
          <label className="field">{say('audience')}<select value={order.audience} onChange={(event) => set({ audience: event.target.value as BriefingAsked['audience'] })}>{audiences.map((each) => <option key={each} value={each}>{words.audiences[each]}</option>)}</select></label>
          <label className="field">{say('occasion')}<input value={order.occasion ?? ''} onChange={(event) => set({ occasion: empty(event.target.value) })} /></label>
          <DateField label={say('when')} value={order.when ?? ''} onChange={(text) => set({ when: empty(text) })} />
          <label className="field">{say('ownTitle')}<input value={order.title ?? ''} onChange={(event) => set({ title: empty(event.target.value) })} /></label>
          <fieldset className="stack"><legend className="label">{say('languages')}</legend><div className="row">{languages.map((each) => <label key={each} className="choice"><input type="checkbox" checked={chosen.includes(each)} onChange={() => setChosen(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each])} />{languageNames[each]}</label>)}</div></fieldset>
          <fieldset className="stack"><legend className="label">{say('files')}</legend><div className="row">{formats.map((each) => <label key={each} className="choice"><input type="checkbox" checked={types.includes(each)} onChange={() => setTypes(types.includes(each) ? types.filter((other) => other !== each) : [...types, each])} />{each.toUpperCase()}</label>)}</div></fieldset>
          <label className="choice"><input type="checkbox" checked={order.reach === 'restricted'} onChange={(event) => set({ reach: event.target.checked ? 'restricted' : 'open' })} />{say('restricted')}</label>
          {data.sealed.length > 0 && <label className="field">{say('corrects')}<select value={order.corrects ?? ''} onChange={(event) => set({ corrects: empty(event.target.value), whatChanged: null })}><option value="">{say('nothing')}</option>{data.sealed.map((each) => <option key={each.id} value={each.id}>{each.title} · {each.asOf}</option>)}</select></label>}
          {order.corrects !== null && <label className="field">{say('whatChanged')}<textarea rows={3} value={order.whatChanged ?? ''} onChange={(event) => set({ whatChanged: empty(event.target.value) })} /></label>}
          <div aria-live="polite">{(state.is === 'busy' || state.is === 'done') && <p role="status">{state.words}</p>}{state.is === 'refused' && <BriefingFailure error={state.why} />}</div>
          <WillSeal button={say('seal')} isReady={isReady} whyNot={whyNot === null ? null : sayProblem(whyNot)} prepare={prepare} onSealed={() => undefined}><button type="button" className="button" disabled={!isReady} onClick={() => void make()}>{say('make')}</button></WillSeal>
          <p className="small quiet">{say('sealNote')}</p>
        </div>
        <Preview id={id} order={order} languages={chosen.length === 0 ? [screenLanguage] : chosen} />
      </div>}
      <section className="stack"><h2>{say('sealed')}</h2><SealedBriefings sealed={data.sealed} onCorrect={(briefing) => set({ corrects: briefing.id, findings: briefing.findings.map(({ id: finding }) => finding).filter((finding) => data.findings.some((each) => each.id === finding)), form: forms.find((form) => form === briefing.form) ?? order.form })} /></section>
      <CheckFile id={id} sealed={data.sealed} />
    </div>
  )
}
