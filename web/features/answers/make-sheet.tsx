/**
 * Make sheet: for one addressee of a request, in which language, with which photographs; the page as a file.
 * @module
 */
import { useState } from 'react'
import { answersApi, type RequestChoice } from '../../answers-api.ts'
import { queries } from '../../queries.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { languageNames, languages, useLanguage, type Language } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { visible } from '../../visible.ts'
import { answersWords } from './words.ts'

const audiences = ['open', 'restricted', 'confidential'] as const

export function MakeSheet({ request }: { request: RequestChoice }) {
  const say = answersWords.useWords()
  const [addressee, setAddressee] = useState(request.addressees[0]?.id ?? '')
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [audience, setAudience] = useState<(typeof audiences)[number]>('restricted')
  const [photos, setPhotos] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ readonly name: string } | { readonly error: unknown } | null>(null)
  const toggle = (id: string) => { const next = new Set(photos); if (!next.delete(id)) next.add(id); setPhotos(next) }
  const make = async () => {
    setBusy(true)
    setTold(null)
    try {
      const { file, name } = await answersApi.sheet(request.id, { addressee, language, audience, photos: [...photos] })
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
      <fieldset><legend className="small">{say('photos')}</legend>
        {request.photos.length === 0 && <p className="small quiet">{say('noPhotos')}</p>}
        {request.photos.map(({ id, title, handling }) => <label key={id} className="choice"><input type="checkbox" checked={photos.has(id)} onChange={() => toggle(id)} /><span><Own>{visible(title)}</Own>{handling === 'open' ? '' : ` · ${nameOf(codeNames, handling)}`}</span></label>)}
      </fieldset>
      <p className="small quiet">{say('secret')}</p>
      <div className="buttons"><button type="button" className="button first" disabled={busy || addressee === ''} onClick={() => void make()}>{say('download')}</button></div>
      {told !== null && ('name' in told ? <p className="notice" role="status">{say('downloaded', { name: told.name })}</p> : <p className="notice bad" role="alert"><Refusal of={told.error} isCoded /></p>)}
    </div>
  )
}
