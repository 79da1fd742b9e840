/**
 * No lists yet: what belongs here and how to get it. Nothing is fetched: who publishes a list is named, and its file is chosen by hand.
 * @module
 */
import { paths } from '../../paths.ts'
import { screeningWords } from './words.ts'

export function NoLists() {
  const say = screeningWords.useWords()
  return <div className="empty"><p>{say('noLists')}</p><p><a className="button first" href={paths.lists()}>{say('addList')}</a></p></div>
}
