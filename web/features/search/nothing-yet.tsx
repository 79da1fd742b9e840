/**
 * Nothing yet: what stands in place of an answer where no item is recorded: what belongs here, and the first steps.
 * @module
 */
import { paths } from '../../paths.ts'
import { shellWords } from '../../shell/words.ts'
import { askWords } from './ask-words.ts'

export function NothingYet() {
  const [say, sayShell] = [askWords.useWords(), shellWords.useWords()]
  return <div className="empty stack"><p role="status">{say('noneYet')}</p><p className="row"><a className="button first" href={paths.capture()}>{sayShell('captureItems')}</a><a className="button" href={paths.import()}>{sayShell('importSheet')}</a></p></div>
}
