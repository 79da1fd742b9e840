/**
 * Ask help: what the signs of a pattern and quotation marks mean, by examples, beside the fields and closed until somebody asks.
 * @module
 */
import { helpWords } from './help-words.ts'

const marks = [['113', 'whole'], ['*113*', 'part'], ['11?', 'one'], ['KB*', 'run'], ['K[38]7', 'some'], ['11{7}', 'doubt'], [String.raw`11\?`, 'itself']] as const
const words = [['red rifle', 'each'], ['"red rifle"', 'phrase']] as const

export function AskHelp() {
  const say = helpWords.useWords()
  const examples = (of: typeof marks | typeof words) => <dl>{of.map(([example, means]) => <div key={example}><dt><bdi className="mono" dir="ltr" lang="">{example}</bdi></dt><dd>{say(means)}</dd></div>)}</dl>
  return (
    <details className="ask-help">
      <summary>{say('help')}</summary>
      <div className="ask-examples">
        <section aria-labelledby="help-marks"><h2 id="help-marks" className="label">{say('marks')}</h2>{examples(marks)}<p className="small quiet">{say('markNote')}</p></section>
        <section aria-labelledby="help-words"><h2 id="help-words" className="label">{say('words')}</h2>{examples(words)}<p className="small quiet">{say('wordNote')}</p></section>
      </div>
    </details>
  )
}
