/**
 * Transcription: what a reader saw, one cell a character. The only component that draws it.
 * @module
 */
import { withArticle } from '@proofmark/core/bytes'
import { parseTranscription, type Cell } from '@proofmark/core/marks'
import { language } from '../words/language.ts'
import { runsOf } from './runs.ts'
import { uncertaintyWords } from './words.ts'

/** `states`: of each cell a class of its own, such as whether it is what was asked for. */
export function Transcription({ text, size = '', states = [] }: { text: string | null; size?: '' | 'small' | 'large'; states?: readonly string[] }) {
  const say = uncertaintyWords.useWords()
  if (text === null) return <span className="quiet">{say('noCharacters')}</span>
  const parsed = parseTranscription(text)
  const cells: readonly Cell[] = parsed.ok ? parsed.cells : [...text].map((char) => ({ kind: 'certain', char }))
  const runs = runsOf(cells)
  const stateOf = new Map(cells.map((cell, at) => [cell, states[at] ?? '']))
  return (
    <span className={`cells ${size}`} dir={runs.some(({ isRightToLeft }) => isRightToLeft) ? 'rtl' : 'ltr'} role="img" aria-label={cells.map(wordOf).join(' ')}>
      {runs.map(({ isRightToLeft, cells: within }, at) => {
        const views = within.map((cell, n) => <CellView key={n} cell={cell} state={stateOf.get(cell) ?? ''} />)
        // A new line breaks the whole mark, not a run of it.
        return runs.length === 1 || within[0]?.kind === 'break' ? views : <span key={at} className="run" dir={isRightToLeft ? 'rtl' : 'ltr'}>{views}</span>
      })}
    </span>
  )
}

function CellView({ cell, state }: { cell: Cell; state: string }) {
  const more = state === '' ? '' : ` ${state}`
  switch (cell.kind) {
    case 'certain': return <span className={`cell${more}`} aria-hidden="true">{cell.char}</span>
    case 'uncertain': return <span className={`cell uncertain${more}`} aria-hidden="true">{cell.char}</span>
    case 'alternatives': return <span className={`cell alternatives${more}`} aria-hidden="true">{cell.chars.map((char) => <span key={char}>{char}</span>)}</span>
    case 'missing': return (
      <span className={`cell missing${more}`} aria-hidden="true"><svg viewBox="0 0 9 15"><path d="M2 0 L6 3 L3 6 L7 9 L2 12 L5 15" fill="none" stroke="currentColor" /></svg></span>
    )
    case 'sign': return <span className={`cell sign-cell${more}`} aria-hidden="true">{cell.holds === null ? <span className="sign-name">{cell.name}</span> : <>{cell.holds}<span className="sign-name">{cell.name}</span></>}</span>
    case 'break': return <span className="break" aria-hidden="true" />
    default: return <span className={`cell ${cell.kind}${more}`} aria-hidden="true" />
  }
}

/** As a screen reader says it. */
function wordOf(cell: Cell): string {
  const { say } = uncertaintyWords
  switch (cell.kind) {
    case 'certain': return cell.char
    case 'uncertain': return say('perhaps', { char: cell.char })
    case 'alternatives': return `${cell.chars.join(say('or'))},`
    case 'unreadable': case 'masked': case 'missing': return say(cell.kind)
    case 'sign': return cell.holds === null ? say('sign', { name: cell.name }) : say('inSign', { chars: cell.holds, sign: language() === 'en' ? withArticle(cell.name) : cell.name })
    case 'break': return say('newLine')
  }
}
