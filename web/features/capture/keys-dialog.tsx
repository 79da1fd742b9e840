/**
 * Keys dialog: every key of the capture screens, by `?` or a button. It stands in for the list of the shell, whose keys are in it too.
 * @module
 */
import { useEffect, useRef } from 'react'
import { keysWords } from './keys-words.ts'

type Word = Parameters<typeof keysWords.say>[0]
const groups: readonly (readonly [title: Word, keys: readonly (readonly [key: string, does: Word])[]])[] = [
  ['everywhere', [['Ctrl+Z', 'undo'], ['Ctrl+Y, Ctrl+Shift+Z', 'redo'], ['?', 'help'], ['Esc', 'escape']]],
  ['items', [['Enter', 'next'], ['Ctrl+Enter', 'ctrlEnter']]],
  ['list', [['↑ ↓', 'move'], ['Alt+↑ ↓', 'order'], ['Alt+→', 'partIn'], ['Alt+←', 'partOut']]],
  ['photographs', [['← →', 'left'], ['Space', 'select'], ['Shift+click', 'range'], ['A', 'assign'], ['Alt+← →', 'order'], ['Delete', 'remove']]],
  ['map', [['← → ↑ ↓', 'mapMove'], ['+ −', 'mapZoom'], ['Enter', 'mapPut'], ['Shift+← → ↑ ↓', 'mapPoint'], ['Home', 'mapWhole']]],
]
/** Where the writing runs from right to left, a part stands to the left of its whole. */
const shownKey = (key: string, does: Word): string => (document.documentElement.dir === 'rtl' && (does === 'partIn' || does === 'partOut') ? key.replace(/[→←]/, (arrow) => (arrow === '→' ? '←' : '→')) : key).replace('click', keysWords.say('click'))

const isTyping = ({ target }: Event) => target instanceof HTMLElement && (/^(?:TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|file)$/.test(target.type)))

export function KeysDialog() {
  const say = keysWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event)) return
      event.preventDefault()
      // The shell listens for the same key.
      event.stopImmediatePropagation()
      if (document.querySelector('dialog[open]') === null) dialog.current?.showModal()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return (
    <>
      <button type="button" className="button plain wide-only" onClick={() => dialog.current?.showModal()}>{say('button')}</button>
      <dialog ref={dialog} className="dialog keys" aria-label={say('title')}>
        <h2>{say('title')}</h2>
        {groups.map(([title, each]) => <section key={title}><h3>{say(title)}</h3><dl className="fields">{each.map(([key, does]) => [<dt key={key}><kbd dir="ltr">{shownKey(key, does)}</kbd></dt>, <dd key={`${key} does`}>{say(does)}</dd>])}</dl></section>)}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('close')}</button></div>
      </dialog>
    </>
  )
}
