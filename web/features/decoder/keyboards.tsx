/**
 * Keyboards on the screen: the notation for damage, and letters and digits that the own keyboard does not have.
 * @module
 */
import { useState } from 'react'
import { decoderWords } from './words.ts'

/** What stands on the key, what it writes, and the name of the words that say so. */
const notation = [
  ['?', '?', 'unreadable'], ['*', '*', 'torn'], ['{x}', '{}', 'doubt'], ['[38]', '[]', 'either'], ['■', '■', 'masked'], ['↵', '\n', 'nextLine'], ['↑', '↑', 'broadArrow'], ['<star>', '<star>', 'sign'], ['<△:66>', '<triangle:66>', 'framed'],
] as const

const boards = {
  Cyrillic: 'А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я'.split(' '),
  Arabic: '٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ۴ ۵ ۶ س ن ة ه ش'.split(' '),
  Hangul: 'ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ 주 체 년 비 저 류 시 나'.split(' '),
  Chinese: '一 二 三 四 五 六 七 八 九 十 年 式 昭 民 國'.split(' '),
  Ethiopic: '፩ ፪ ፫ ፬ ፭ ፮ ፯ ፰ ፱ ፲ ፳ ፴ ፵ ፶ ፷ ፸ ፹ ፺ ፻'.split(' '),
} as const

type Board = keyof typeof boards

export function Keyboards({ onKey }: { onKey: (text: string) => void }) {
  const say = decoderWords.useWords()
  const [board, setBoard] = useState<Board | null>(null)
  return (
    <div className="keyboards">
      <div className="keys" role="group" dir="ltr" aria-label={say('notation')}>{notation.map(([key, writes, says]) => <button key={key} type="button" title={say(says)} onClick={() => onKey(writes)}>{key}</button>)}</div>
      <div className="keys" role="group" aria-label={say('letters')}>{(Object.keys(boards) as Board[]).map((name) => <button key={name} type="button" className="script" aria-pressed={board === name} onClick={() => setBoard(board === name ? null : name)}>{say(name)}</button>)}</div>
      {board !== null && <div className="keys" role="group" aria-label={say(board)}>{boards[board].map((char) => <button key={char} type="button" onClick={() => onKey(char)}>{char}</button>)}</div>}
    </div>
  )
}
