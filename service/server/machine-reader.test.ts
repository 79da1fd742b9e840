import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import sharp from 'sharp'
import { fromHocr, suggestions } from './machine-reader.ts'

const char = (text: string, conf: number) => `<span class='ocrx_cinfo' title='x_bboxes 0 0 1 1; x_conf ${conf}'>${text}</span>`
const word = (...chars: string[]) => `<span class='ocrx_word' id='w' title='x_wconf 90'>${chars.join('')}</span>`
const line = (...words: string[]) => `<span class='ocr_line' id='l' title='bbox'>${words.join('\n')}</span>`

suite('what a machine reads', () => {
  test('is a transcription: characters of which it is less than sure are uncertain, words and lines stay apart', () => {
    deepEqual(fromHocr(line(word(char('A', 99), char('8', 60)), word(char('1', 97))) + line(word(char('3', 90)))), { transcription: 'A{8} 1\n3', sure: 87 })
  })
  test('signs of the notation and of HTML are read as characters, not as doubt', () => {
    equal(fromHocr(line(word(char('&lt;', 99), char('?', 99), char('7', 99))))?.transcription, '<\\?7')
  })
  test('nothing, or nothing but strokes, is no suggestion', () => {
    deepEqual([fromHocr(''), fromHocr(line(word(char('—', 95))))], [null, null])
  })
})

suite('the program', { skip: spawnSync('tesseract', ['--version']).status === 0 ? false : 'tesseract is not installed' }, () => {
  /** Digits of five by seven points, so that no font is needed; drawn soft, as on metal. */
  const points: Readonly<Record<string, readonly string[]>> = {
    1: ['..#..', '.##..', '..#..', '..#..', '..#..', '..#..', '.###.'], 3: ['.###.', '#...#', '....#', '..##.', '....#', '#...#', '.###.'], 4: ['...#.', '..##.', '.#.#.', '#..#.', '#####', '...#.', '...#.'],
  }
  const plate = (text: string) => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${text.length * 80 + 80}" height="160"><rect width="100%" height="100%" fill="#b0b0b0"/>${[...text].flatMap((digit, at) => points[digit]!.flatMap((row, y) => [...row].map((dot, x) => (dot === '#' ? `<rect x="${40 + at * 80 + x * 10}" y="${40 + y * 10}" width="10.5" height="10.5" fill="#202020"/>` : '')))).join('')}</svg>`)).blur(3).png().toBuffer()
  test('suggests what stands on a plate, in several looks, each with how sure it is', async () => {
    const answer = await suggestions(new Uint8Array(await plate('4314')), 'eng')
    ok(answer.ok, JSON.stringify(answer))
    match(answer.reader.name, /^tesseract \d/)
    ok(answer.suggestions.some(({ transcription }) => transcription.replace(/[{}]/g, '').includes('4314')), JSON.stringify(answer.suggestions))
    ok(answer.suggestions.every(({ sure }) => sure >= 0 && sure <= 100))
  })
  test('a language that it has not, and what is no picture, are refused by name', async () => {
    const code = async (bytes: Uint8Array, language: string) => { const answer = await suggestions(bytes, language); return answer.ok ? 'ok' : answer.code }
    deepEqual([await code(new Uint8Array(await plate('1')), '--help'), await code(new TextEncoder().encode('no picture'), 'eng')], ['reader-language', 'no-picture'])
  })
})
