/**
 * Several page: the requests of one addressee in one list, with how many are answered; one of them is open at a time and answered by itself. One file is saved
 * with all answers that are ready; each can be saved alone, too.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { formatAnswer, formatAnswers, largestAnswer, type KeptSheet } from '@proofmark/core/answers'
import { saveFile } from '../features/capture/save-file.ts'
import { formatsIn } from '../words/formats.ts'
import { showLanguage, useLanguage } from '../words/language.ts'
import { Own } from '../words/said.tsx'
import { visible } from '../visible.ts'
import { AnswerForm } from './answer-form.tsx'
import { answerOf, stageOf, type Said } from './draft.ts'
import { fileName } from './file-name.ts'
import { LanguageChoice } from './language-choice.tsx'
import { severalWords } from './several-words.ts'
import { plainAnswer, signedAnswer, type AnswerKey } from './signing.ts'
import { answerWords } from './words.ts'

type Opened = KeptSheet & { readonly first: Said }

export function SeveralPage({ all }: { all: readonly Opened[] }) {
  const say = severalWords.useWords()
  const word = answerWords.useWords()
  const of = useLanguage()
  const { day } = formatsIn(of)
  const [saids, setSaids] = useState<readonly Said[]>(all.map(({ first }) => first))
  const [at, setAt] = useState(0)
  const [by, setBy] = useState<AnswerKey | null>(null)
  const [told, setTold] = useState<{ readonly of: readonly Said[]; readonly isBad: boolean; readonly words: string } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const change = (place: number, to: (before: Said) => Said) => setSaids((before) => before.map((each, n) => (n === place ? to(each) : each)))
  useEffect(() => { showLanguage(); document.title = `${say('title', { count: all.length })} · ${visible(all[0]!.sheet.addressee)}` }, [of, say, all])
  const made = all.map(({ sheet, sha256 }, n) => answerOf(saids[n]!, sheet, sha256))
  const ready = made.filter(({ ok }) => ok).length
  const nameOf = ({ sheet }: Opened) => visible(sheet.reference ?? sheet.request.slice(0, 8))
  /** Who answers is taken over into a request in which nobody stands yet. */
  const open = (place: number) => {
    const { name, office } = saids[at]!
    if (saids[place]!.name === '' && saids[place]!.office === '') change(place, (before) => ({ ...before, name, office }))
    setAt(place)
    heading.current?.scrollIntoView()
    heading.current?.focus()
  }
  const save = async (key: AnswerKey | null) => {
    try {
      const files = await Promise.all(made.flatMap((each, n) => (each.ok ? [key === null ? plainAnswer(each.answer, all[n]!.sheet.token) : signedAnswer(each.answer, all[n]!.sheet.token, key)] : [])))
      const text = formatAnswers(files.map(formatAnswer))
      if (text.length > largestAnswer) return setTold({ of: saids, isBad: true, words: say('tooLarge') })
      const name = fileName({ reference: all[0]!.sheet.addressee, request: 'requests' }, 'answers.json')
      saveFile(name, text)
      const left = all.filter((_, n) => !made[n]!.ok).map(nameOf)
      setTold({ of: saids, isBad: false, words: `${say('saved', { name, count: files.length })}${left.length === 0 ? '' : ` ${say('notIn', { names: left.join(', ') })}`}` })
    } catch (error) {
      setTold({ of: saids, isBad: true, words: word('signatureFailed', { why: error instanceof Error ? error.message : String(error) }) })
    }
  }
  const current = all[at]!
  return (
    <main className="sheet"><div className="page answer">
      <header><LanguageChoice onChoose={(language) => setSaids((before) => before.map((each) => ({ ...each, language })))} /><h1>{say('title', { count: all.length })}</h1><p className="lede">{say('lede')}</p></header>
      <section className="not-on-paper" aria-labelledby="all-requests"><h2 id="all-requests">{say('list')}</h2>
        <p role="status"><strong>{say('answered', { ready, count: all.length })}</strong></p>
        <ol className="requests">{all.map((each, n) => <li key={each.sha256}><button type="button" className="button plain" aria-current={n === at ? 'true' : undefined} onClick={() => open(n)}>
          <span className="mono"><bdi>{nameOf(each)}</bdi></span><span>{word(each.sheet.purpose === 'trace' ? 'trace' : 'notice')} · {word('items', { count: each.sheet.items.length })}{each.sheet.deadline !== null && <> · {word('deadline')} <bdi>{day(each.sheet.deadline)}</bdi></>}</span><span>{say(stageOf(saids[n]!, made[n]!))}</span></button></li>)}</ol>
        <div className="row"><button type="button" className="button first" disabled={ready === 0} onClick={() => void save(null)}>{say('saveAll', { count: ready })}</button>{by !== null && <button type="button" className="button" disabled={ready === 0} onClick={() => void save(by)}>{say('saveAllSigned', { count: ready })}</button>}</div>
        {told?.of === saids && <p className={told.isBad ? 'notice bad' : 'notice'} role={told.isBad ? 'alert' : 'status'}>{told.words}</p>}
      </section>
      <h2 ref={heading} tabIndex={-1} className="opened">{word(current.sheet.purpose === 'trace' ? 'trace' : 'notice')} <Own>{nameOf(current)}</Own> <span className="small quiet">{say('place', { number: at + 1, count: all.length })}</span></h2>
      <AnswerForm key={current.sha256} sheet={current.sheet} sha256={current.sha256} first={current.first} said={saids[at]!} onSaid={(to) => change(at, to)} by={by} onKey={setBy} />
      <nav className="row not-on-paper" aria-label={say('list')}>{at > 0 && <button type="button" className="button" onClick={() => open(at - 1)}>{say('before')}</button>}{at + 1 < all.length && <button type="button" className="button" onClick={() => open(at + 1)}>{say('next')}</button>}<a href="#all-requests">{say('toList')}</a></nav>
    </div></main>
  )
}
