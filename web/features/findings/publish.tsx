/**
 * Publish: choose for whom and what to withhold, see exactly what will be shown and why the rest is not, and get the package.
 * @module
 */
import { useRef, useState } from 'react'
import type { FindingView } from '@proofmark/core/findings'
import { api, Refused, type Leak, type PublishChoices, type PublishPreview } from '../../api.ts'
import { Audience, Paths, Rules } from './publish-choices.tsx'
import { Redactions } from './publish-redactions.tsx'
import { Leaks, Shown } from './publish-preview.tsx'
import { Summary } from './publish-summary.tsx'
import { GateLines } from '../desk/gate-lines.tsx'
import { publishWords } from './publish-words.ts'
import { paths } from '../../paths.ts'
import { reviewWords } from '../review/words.ts'
import { gaps } from '../../words/gaps.ts'
import { English, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Refusal } from '../../shell/refusal.tsx'

const nothingChosen: PublishChoices = { audience: 'open', rules: [], withhold: [], show: [], showFiles: [], leaveOut: [], redacted: [] }

export function Publish({ of }: { of: FindingView }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = publishWords.useWords()
  /** Answers may come in another order than they were asked for; only the last one counts. */
  const asked = useRef(0)
  const [choices, setChoices] = useState(nothingChosen)
  const [preview, setPreview] = useState<PublishPreview | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [said, setSaid] = useState<{ error: unknown; leaks: readonly Leak[] } | null>(null)
  const name = of.label ?? of.id
  const tell = (error: unknown) => setSaid({ error, leaks: error instanceof Refused ? error.leaks : [] })
  const look = async (next: PublishChoices) => {
    const turn = ++asked.current
    setChoices(next)
    setSaid(null)
    setWaiting(true)
    try {
      const answer = await api.preview(name, next)
      if (turn === asked.current) setPreview(answer)
    } catch (error) {
      if (turn === asked.current) { setPreview(null); tell(error) }
    }
    if (turn === asked.current) setWaiting(false)
  }
  const change = (next: Partial<PublishChoices>) => void look({ ...choices, ...next })
  const publish = async () => {
    try {
      const { file, name: fileName } = await api.publish(name, choices)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = fileName
      link.click()
      URL.revokeObjectURL(link.href)
      dialog.current?.close()
    } catch (error) { tell(error) }
  }
  const lookAtTells = () => {
    const list = dialog.current?.querySelector<HTMLDetailsElement>('#what-files-tell')
    if (list === null || list === undefined) return
    list.open = true
    list.scrollIntoView({ block: 'start' })
    list.querySelector('summary')?.focus({ preventScroll: true })
  }
  return (
    <section aria-labelledby="publish"><h2 id="publish">{say('give')}</h2>
      <p className="small quiet">{say('packageHolds')}</p>
      <p><button type="button" className="button first" onClick={() => { dialog.current?.showModal(); void look(choices) }}>{say('publishMore')}</button></p>
      <dialog ref={dialog} className="dialog publish" aria-label={say('publish')}>
        <h2><Woven text={say('publishThis', gaps('title'))} with={{ title: <Own>{of.title}</Own> }} /></h2>
        <Audience choices={choices} preview={preview} change={change} />
        <Rules choices={choices} preview={preview} change={change} />
        {preview !== null && preview.redactions.length > 0 && <Redactions choices={choices} of={preview.redactions} change={change} />}
        <Paths choices={choices} change={change} />
        {preview !== null && <Shown of={preview} choices={choices} isWaiting={isWaiting} change={change} />}
        {preview !== null && preview.leaks.length > 0 && <Leaks leaks={preview.leaks} named={preview.named} choices={choices} change={change} />}
        {preview?.rightOfReply != null && <GateLines of={preview.rightOfReply} finding={name} />}
        {preview?.review != null && !preview.review.isOpen && <div className="notice bad stack" role="alert"><p>{reviewWords.say('stopsPublishing')} <a href={paths.review(name)}>{reviewWords.say('toReview')}</a></p><ul>{preview.review.problems.map(({ message }) => <li key={message} className="small"><English>{message}</English></li>)}</ul></div>}
        {preview?.review != null && preview.review.waived.length > 0 && <ul className="notice small">{preview.review.waived.map((line) => <li key={line}><English>{line}</English></li>)}</ul>}
        {said !== null && <div className="notice bad" role="alert"><p><Refusal of={said.error} /></p>{said.leaks.length > 0 && <Leaks leaks={said.leaks} named={preview?.named ?? {}} choices={choices} change={change} />}</div>}
        <p className="small quiet">{say('isSealed')}</p>
        <div className="outcome"><Summary of={preview} isWaiting={isWaiting} look={lookAtTells} /><div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={preview === null || isWaiting || preview.leaks.length > 0 || preview.rightOfReply?.isOpen === false || preview.review?.isOpen === false} onClick={() => void publish()}>{say('publishAndDownload')}</button></div></div>
      </dialog>
    </section>
  )
}
