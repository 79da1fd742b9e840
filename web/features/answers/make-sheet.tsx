/**
 * Make sheet: for one addressee of a request, in which language, with which photographs, and with which other open requests of the same addressee; the page as a file.
 * @module
 */
import { useState } from 'react'
import { mostTogether } from '@proofmark/core/answers'
import { answersApi, type RequestChoice } from '../../answers-api.ts'
import { queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { languageNames, languages, useLanguage, type Language } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { visible } from '../../visible.ts'
import { together } from './together.ts'
import { togetherWords } from './together-words.ts'
import { answersWords } from './words.ts'

const audiences = ['open', 'restricted', 'confidential'] as const

/** `all`: every request, so that others of the same addressee can go into the same page. */
export function MakeSheet({ request, all }: { request: RequestChoice; all: readonly RequestChoice[] }) {
  const say = answersWords.useWords()
  const [addressee, setAddressee] = useState(request.addressees[0]?.id ?? '')
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [audience, setAudience] = useState<(typeof audiences)[number]>('restricted')
  const [photos, setPhotos] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ readonly name: string } | { readonly error: unknown } | null>(null)
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set())
  const sayTogether = togetherWords.useWords()
  const toggled = (from: ReadonlySet<string>, id: string) => { const next = new Set(from); if (!next.delete(id)) next.add(id); return next }
  const { others, requests, shown } = together(request, all, { addressee, also, photos })
  const make = async () => {
    setBusy(true)
    setTold(null)
    try {
      const common = { addressee, language, audience }
      const { file, name } = requests.length === 1 ? await answersApi.sheet(request.id, { ...common, photos: requests[0]!.photos }) : await answersApi.sheets({ ...common, requests })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = name
      link.click()
      URL.revokeObjectURL(link.href)
      setTold({ name })
      await queries.invalidateQueries({ queryKey: ['answer-requests'] })
    } catch (error) {
      setTold({ error })
    }
    setBusy(false)
  }
  return (
    <div className="stack">
      <div className="row">
        <label className="field">{say('addressee')}<select value={addressee} onChange={(event) => setAddressee(event.target.value)}>{request.addressees.map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>
        <label className="field">{say('language')}<select value={language} onChange={(event) => setLanguage(languages.find((each) => each === event.target.value)!)}>{languages.map((each) => <option key={each} value={each}>{languageNames[each]}</option>)}</select></label>
        <label className="field">{say('audience')}<select value={audience} onChange={(event) => setAudience(audiences.find((each) => each === event.target.value)!)}>{audiences.map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
      </div>
      {others.length > 0 && <fieldset><legend className="small">{sayTogether('also')}</legend><p className="small quiet">{sayTogether('alsoHint')}</p>
        {others.map(({ id, title, reference }) => <label key={id} className="choice"><input type="checkbox" checked={also.has(id)} disabled={!also.has(id) && requests.length >= mostTogether} onChange={() => setAlso(toggled(also, id))} /><span><Own>{visible([reference, title].filter((part) => part !== null).join(' · '))}</Own></span></label>)}
      </fieldset>}
      <fieldset><legend className="small">{say('photos')}</legend>
        {shown.length === 0 && <p className="small quiet">{say('noPhotos')}</p>}
        {shown.map(({ id, title, handling }) => <label key={id} className="choice"><input type="checkbox" checked={photos.has(id)} onChange={() => setPhotos(toggled(photos, id))} /><span><Own>{visible(title)}</Own>{handling === 'open' ? '' : ` · ${nameOf(codeNames, handling)}`}</span></label>)}
      </fieldset>
      <p className="small quiet">{say('secret')}</p>
      <div className="buttons"><button type="button" className="button first" disabled={busy || addressee === ''} onClick={() => void make()}>{requests.length === 1 ? say('download') : sayTogether('download', { count: requests.length })}</button></div>
      {told !== null && ('name' in told ? <p className="notice" role="status">{say('downloaded', { name: told.name })}</p> : <p className="notice bad" role="alert"><Refusal of={told.error} isCoded /></p>)}
    </div>
  )
}
