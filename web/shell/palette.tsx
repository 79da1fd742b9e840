/**
 * Palette: `/` or Ctrl-K finds items, findings and pages of the case; `?` shows the keys. Arrows and Enter.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../paths.ts'
import { caseOf } from '../queries.ts'
import { navigate } from '../router.ts'
import { Own } from '../words/said.tsx'
import { matchingWords } from '../features/matching/words.ts'
import { indicatorsWords } from '../features/indicators/words.ts'
import { screeningWords } from '../features/screening/words.ts'
import { craftWords } from '../features/crafts/words.ts'
import { samenessWords } from '../features/sameness/words.ts'
import { shellWords } from './words.ts'

const isTyping = (event: KeyboardEvent) => event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)

export function Palette({ caseId }: { caseId: string | null }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = shellWords.useWords()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { data } = useQuery({ ...caseOf(caseId ?? ''), enabled: caseId !== null })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event))
      if (!isAsked || dialog.current?.open === true) return
      event.preventDefault()
      setText('')
      setAt(0)
      dialog.current?.showModal()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const all: readonly { readonly kind: 'page' | 'finding' | 'item'; readonly title: string; readonly href: string }[] = [
    { kind: 'page' as const, title: say('cases'), href: paths.cases() }, { kind: 'page' as const, title: say('captureItems'), href: paths.capture() }, { kind: 'page' as const, title: say('importSheet'), href: paths.import() }, { kind: 'page' as const, title: matchingWords.say('title'), href: paths.matching() }, { kind: 'page' as const, title: say('searchMarks'), href: paths.search() }, { kind: 'page' as const, title: say('decodeMark'), href: paths.decoder() }, { kind: 'page' as const, title: say('desk'), href: paths.desk() }, { kind: 'page' as const, title: say('instruments'), href: paths.instruments() }, { kind: 'page' as const, title: indicatorsWords.say('title'), href: paths.indicators() }, { kind: 'page' as const, title: indicatorsWords.say('watches'), href: paths.watches() }, { kind: 'page' as const, title: screeningWords.say('title'), href: paths.screening() }, { kind: 'page' as const, title: screeningWords.say('lists'), href: paths.lists() }, { kind: 'page' as const, title: samenessWords.say('title'), href: paths.sameness() }, { kind: 'page' as const, title: craftWords.say('title'), href: paths.crafts() }, { kind: 'page' as const, title: say('verifyPackage'), href: paths.verify() }, { kind: 'page' as const, title: say('log'), href: paths.log() },
    ...(data === undefined || caseId === null ? [] : [
      { kind: 'page' as const, title: say('timeline'), href: paths.timeline(caseId) }, { kind: 'page' as const, title: say('map'), href: paths.map(caseId) }, { kind: 'page' as const, title: say('custody'), href: paths.custody(caseId) }, { kind: 'page' as const, title: say('bulk'), href: paths.bulk(caseId) },
      ...data.findings.map(({ id, label, title }) => ({ kind: 'finding' as const, title, href: paths.finding(label ?? id) })),
      ...data.items.map(({ id, label, title, marks }) => ({ kind: 'item' as const, title: [title, ...marks.map((mark) => mark.transcription ?? '')].join(' '), href: paths.item(label ?? id) })),
    ]),
  ]
  const hits = all.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())).slice(0, 12)
  const go = (href: string) => { dialog.current?.close(); navigate(href) }
  return (
    <dialog ref={dialog} className="dialog" aria-label={say('find')}>
      <div className="field"><input autoFocus aria-label={say('findLabel')} placeholder={say('findExample')} value={text} onChange={(event) => { setText(event.target.value); setAt(0) }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Enter' && hits[at] !== undefined) go(hits[at].href)
          else return
          event.preventDefault()
        }} /></div>
      <div className="palette hits">
        {hits.length === 0 && <p className="empty">{say('noHits')}</p>}
        {hits.map(({ kind, title, href }, n) => <a key={href + title} className="hit" data-focused={n === at || undefined} href={href} onClick={() => dialog.current?.close()}><span className="label">{say(kind)}</span>{kind === 'page' ? title : <Own>{title}</Own>}</a>)}
      </div>
    </dialog>
  )
}

const keys = [['/', 'keyFind'], ['Ctrl-K', 'keyFind'], ['?', 'keyKeys'], ['Esc', 'keyEscape'], ['Tab, Enter', 'keyTab'], ['Alt-Left', 'keyBack']] as const

export function Keys() {
  const say = shellWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => { if (event.key === '?' && !isTyping(event)) dialog.current?.showModal() }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-label={say('keys')}>
      <h2>{say('keys')}</h2>
      <dl className="fields">{keys.map(([key, does]) => [<dt key={key}><kbd dir="ltr">{key}</kbd></dt>, <dd key={`${key} does`}>{say(does)}</dd>])}</dl>
      <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('close')}</button></div>
    </dialog>
  )
}
