/**
 * Letter dialog: a sealed request becomes a letter to one addressee: whom, in which language, with which photographs; its words are shown before a file is made.
 *
 *     {open && <LetterDialog request={id} onEnd={() => setOpen(false)} />}
 *
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { letterApi, type LetterAsked, type LetterChoices, type LetterLanguage } from '../../letter-api.ts'
import { visible } from '../../visible.ts'
import { languageNames, languages, useLanguage } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { saveFile } from '../capture/save-file.ts'
import { LetterPhotos } from './letter-photos.tsx'
import { LetterRefusal } from './letter-refusal.tsx'
import { PreviewText } from './preview-text.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { letterWords } from './words.ts'
import './letters.css'

const audiences = ['open', 'restricted', 'confidential'] as const

export function LetterDialog({ request, onEnd }: { request: string; onEnd: () => void }) {
  const say = letterWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const screenLanguage = useLanguage()
  const [choices, setChoices] = useState<LetterChoices | null>(null)
  const [given, setGiven] = useState<LetterAsked>({ addressee: '', language: screenLanguage, template: null, draft: null, audience: 'open', photos: [], addressLines: [], role: null })
  const [format, setFormat] = useState<'docx' | 'pdf'>('docx')
  const [preview, setPreview] = useState<{ readonly text: string; readonly withheld: number } | null>(null)
  const [state, setState] = useState<{ readonly is: 'idle' | 'making' } | { readonly is: 'made'; readonly name: string } | { readonly is: 'refused'; readonly why: unknown }>({ is: 'idle' })
  const load = (also: Partial<LetterAsked> = {}) => letterApi.choices(request).then((found) => {
    setChoices(found)
    setGiven((before) => ({ ...before, ...(before.addressee === '' ? { addressee: found.addressees[0]?.id ?? '', language: languages.find((each) => each === found.request.language) ?? before.language } : {}), ...also }))
  }, (why: unknown) => setState({ is: 'refused', why }))
  useEffect(() => { dialog.current?.showModal(); void load() }, [])
  const set = (part: Partial<LetterAsked>) => { setGiven((before) => ({ ...before, ...part })); setPreview(null); setState({ is: 'idle' }) }
  const make = async (as: 'docx' | 'pdf' | 'text') => {
    setState({ is: 'making' })
    try {
      const { file, name, withheld } = await letterApi.make(request, given, as)
      if (as === 'text') setPreview({ text: await file.text(), withheld })
      else saveFile(name, file)
      setState(as === 'text' ? { is: 'idle' } : { is: 'made', name })
    } catch (why) {
      setPreview(null)
      setState({ is: 'refused', why })
    }
  }
  const own = (choices?.templates ?? []).filter((each) => !each.isBuiltIn && each.language === given.language)
  const edited = (choices?.templates ?? []).find((each) => each.language === given.language && (given.template === null ? each.isBuiltIn : each.name === given.template))
  return (
    <dialog ref={dialog} className="dialog letter" aria-label={say('title')} onClose={onEnd}>
      <h2>{say('title')}{choices?.request.reference != null && <> <Own>{visible(choices.request.reference)}</Own></>}</h2>
      {choices === null && state.is !== 'refused' && <p role="status">{say('loading')}</p>}
      {choices !== null && choices.addressees.length === 0 && <p className="notice">{say('noAddressee')}</p>}
      {choices !== null && choices.addressees.length > 0 && <>
        <label className="field">{say('addressee')}<select value={given.addressee} onChange={(event) => set({ addressee: event.target.value })}>{choices.addressees.map(({ id, name }) => <option key={id} value={id}>{visible(name)}</option>)}</select></label>
        <label className="field">{say('role')}<input value={given.role ?? ''} placeholder={visible(choices.addressees.find(({ id }) => id === given.addressee)?.roles.join(', ') ?? '')} onChange={(event) => set({ role: event.target.value.trim() === '' ? null : event.target.value })} /></label>
        <label className="field">{say('address')}<textarea rows={3} onChange={(event) => set({ addressLines: event.target.value.split('\n').map((line) => line.trim()).filter((line) => line !== '') })} /></label>
        <label className="field">{say('language')}<select value={given.language} onChange={(event) => set({ language: event.target.value as LetterLanguage, template: null, draft: null })}>{languages.map((each) => <option key={each} value={each}>{languageNames[each]}</option>)}</select></label>
        <label className="field">{say('template')}<select value={given.template ?? ''} onChange={(event) => set({ template: event.target.value === '' ? null : event.target.value, draft: null })}><option value="">{say('standard')}</option>{own.map(({ name }) => <option key={name} value={name}>{say('own', { name: visible(name) })}</option>)}</select></label>
        {choices.unread > 0 && <p className="small quiet">{say('unread', { count: choices.unread })}</p>}
        {edited !== undefined && <TemplateEditor key={`${edited.language} ${edited.name} ${edited.isBuiltIn}`} template={edited} onDraft={(draft) => set({ draft })} onKept={(name) => void load({ template: name, draft: null })} onRemoved={() => void load({ template: null, draft: null })} />}
        <fieldset className="stack"><legend className="label">{say('audience')}</legend>{audiences.map((each) => <label key={each} className="choice"><input type="radio" name="audience" checked={given.audience === each} onChange={() => set({ audience: each, photos: [] })} />{say(each)}</label>)}</fieldset>
        <LetterPhotos photos={choices.photos} audience={given.audience} chosen={given.photos} onChoose={(photos) => set({ photos })} />
        <fieldset className="stack"><legend className="label">{say('format')}</legend>{(['docx', 'pdf'] as const).map((each) => <label key={each} className="choice"><input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />{say(each)}</label>)}</fieldset>
      </>}
      {preview !== null && <div aria-live="polite"><p className="label">{say('previewed')}</p><p className="small quiet">{say('withheld', { count: preview.withheld })}</p><PreviewText text={preview.text} language={given.language} /></div>}
      {state.is === 'making' && <p role="status">{say('making')}</p>}
      {state.is === 'made' && <p role="status">{say('made', { name: state.name })}</p>}
      {state.is === 'refused' && <div className="notice bad" role="alert"><LetterRefusal of={state.why} /></div>}
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>{say('close')}</button>
        <button type="button" className="button" disabled={given.addressee === '' || state.is === 'making'} onClick={() => void make('text')}>{say('preview')}</button>
        <button type="button" className="button first" disabled={given.addressee === '' || state.is === 'making'} onClick={() => void make(format)}>{say('download')}</button>
      </div>
    </dialog>
  )
}
