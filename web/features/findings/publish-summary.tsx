/**
 * Publish summary: what publishing comes to, in the bar that stays in sight beside the button, so that nobody presses it unseen.
 * @module
 */
import { tellWords } from '@proofmark/core/evidence'
import type { PackagedFile, PublishPreview } from '../../api.ts'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { publishWords } from './publish-words.ts'

/** How many files are named in the bar; all stand in the list above it. */
const mostNamed = 2

export const toldBy = ({ tells }: PackagedFile): string => tellWords.filter((what) => tells.some((tell) => tell.what === what)).map((what) => publishWords.say(what)).join(', ')

/** `look`: opens the list of what files tell. */
export function Summary({ of, isWaiting, look }: { of: PublishPreview | null; isWaiting: boolean; look: () => void }) {
  const say = publishWords.useWords()
  const { number } = useFormats()
  if (of === null) return <p className="small quiet" aria-live="polite">{say(isWaiting ? 'counting' : 'nothing')}</p>
  const leftOut = of.files.filter(({ status }) => status !== 'shown').length
  const telling = of.files.filter(({ tells }) => tells.length > 0)
  const weaker = of.claims.filter(({ inPackage, inCase }) => inPackage !== inCase)
  return (
    <div className="small summary" aria-live="polite" aria-busy={isWaiting}>
      <p><Woven text={say('comesTo', { ...gaps('fields', 'statements', 'withheld'), byHandling: of.byHandling, blobs: of.blobs, leftOut })} with={{ fields: <strong>{number(of.fieldsShown)}</strong>, statements: <strong>{number(of.statements)}</strong>, withheld: <strong>{number(of.fieldsWithheld)}</strong> }} /></p>
      {weaker.length > 0 && <p><strong>{say('bearsLess')}</strong> {weaker.map(({ key, inPackage, inCase }) => say('weaker', { key, here: inPackage === null ? say('notShown') : statusOf(inPackage), there: statusOf(inCase) })).join(', ')}.</p>}
      {telling.length > 0 && (
        <p><strong>{say('telling', { count: telling.length })}</strong> {say('byItself', { count: telling.length })} {telling.slice(0, mostNamed).map((file) => <span key={file.sha256}><span className="mono"><Own>{file.names.join(', ')}</Own></span> ({toldBy(file)}){' '}</span>)}{telling.length > mostNamed && `${say('andMore', { count: telling.length - mostNamed })} `}<button type="button" className="button plain" onClick={look}>{say('showWhat')}</button></p>
      )}
      {of.leaks.length > 0 && <p className="bad"><strong>{say('notLikeThisColon')}</strong> {say('leaks', { count: of.leaks.length })}</p>}
    </div>
  )
}

const statusOf = (status: string): string => nameOf(codeNames, status)
