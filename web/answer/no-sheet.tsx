/**
 * A file without a request that can be read: cut off on its way, or changed.
 * @module
 */
import { answerWords } from './words.ts'

export function NoSheet({ code }: { code: string }) {
  const say = answerWords.useWords()
  return <main className="sheet"><div className="page"><p className="notice bad" role="alert">{say('noSheet', { code })}</p></div></main>
}
