/**
 * Words that are stronger than the status, in four languages; and that what the status allows is not flagged.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkWording, strengthsIn, wordsOfStrength } from './index.ts'

const codes = (text: string, status: Parameters<typeof checkWording>[1], restsOnWords = false) => checkWording(text, status, restsOnWords).map(({ code, words }) => `${code} ${words}`.trim())

/** Firm and limited forms of one sentence. */
const rows: readonly (readonly [firm: string, words: string, limited: string])[] = [
  ['The missile was made in Examplia.', 'was made', 'The missile may have been made in Examplia.'],
  ['Example Works supplied it.', 'supplied', 'Example Works supplied it, as reported.'],
  ['It was diverted in 2021.', 'diverted', 'It was possibly diverted in 2021.'],
  ['Example Works a fourni la pièce.', 'a fourni', 'Example Works aurait fourni la pièce.'],
  ['La pièce est fabriquée en Examplie.', 'est fabriquée', 'La pièce est peut-être fabriquée en Examplie.'],
  ['Ракета виготовлена в Прикладії.', 'виготовлена', 'Ракета могла бути виготовлена в Прикладії.'],
  ['Завод постачав деталі.', 'постачав', 'За повідомленнями, завод постачав деталі.'],
  ['صُنعت القطعة في بلد المثال.', 'صُنعت', 'ربما صُنعت القطعة في بلد المثال.'],
  ['ورّد المصنع القطعة.', 'ورّد', 'قد يكون المصنع ورّد القطعة.'],
]

suite('checkWording', () => {
  for (const [firm, words, limited] of rows) test(firm, () => {
    deepEqual(codes(firm, 'possible'), [`firm-words ${words}`])
    deepEqual(codes(limited, 'possible'), [])
    deepEqual(codes(firm, 'established'), [])
    equal(checkWording(firm, 'possible', false)[0]!.at, firm.indexOf(words), 'the flag names the place')
    ok(checkWording(firm, 'possible', false)[0]!.allows.includes('may have been'))
    // What is only possible is less than what is not shown at all.
    equal(codes(limited, 'not-established')[0]?.split(' ')[0], 'not-shown')
  })
  test('no status makes it certain', () => {
    for (const text of ['It was certainly made there.', 'Elle est sans aucun doute livrée.', 'Безсумнівно, ракета виготовлена там.', 'صُنعت هناك بلا شك.']) equal(codes(text, 'established')[0]?.split(' ')[0], 'certain-words', text)
  })
  test('a hedge beside a word of proof does not soften it; a denial of proof is no proof', () => {
    for (const text of ['This proves that it may have been made there.', 'Cela prouve que la pièce peut venir de là.', 'Це доводить, що вона могла бути там.', 'هذا يثبت أنها ربما كانت هناك.']) equal(codes(text, 'possible')[0]?.split(' ')[0], 'firm-words', text)
    for (const text of ['This does not prove that it was made there; it may have been.', 'It is not established who made it.']) deepEqual(codes(text, 'possible'), [], text)
  })
  test('a limit in one sentence does not cover the next', () => {
    deepEqual(codes('How it came there is undetermined. It was captured from them.', 'possible'), ['firm-words was captured from'])
    deepEqual(codes('How it came there is undetermined. It was captured from them, as reported.', 'possible'), [])
  })
  test('a measure limits nothing, and what is denied outright is firm', () => {
    for (const text of ['It was used at most 230 days after it was made.', 'Elle a été utilisée au plus 230 jours après.', 'Не пізніше, щонайбільше 230 днів: ракета використана.', 'استُخدمت خلال 230 يومًا على الأكثر.', 'It was not of this lot.']) equal(codes(text, 'possible')[0]?.split(' ')[0], 'firm-words', text)
    deepEqual(codes('It may have been used at most 230 days after it was made.', 'possible'), [])
    for (const text of ['It was not made there.', 'Elle n’a pas été fabriquée là.', 'Її не було там.', 'لم تُصنع هناك.']) deepEqual([codes(text, 'not-established').length, codes(text, 'contradicted').length], [1, 0], text)
  })
  test('how likely it is, possible does not say', () => {
    for (const text of ['It was probably made there.', 'Elle vient vraisemblablement de là.', 'Ймовірно, вона звідти.', 'هي من هناك على الأرجح.']) deepEqual([codes(text, 'possible')[0]?.split(' ')[0], codes(text, 'established')], ['firm-words', []], text)
  })
  test('a sentence without any listed word still has to say that it is possible', () => {
    deepEqual(codes('A gift of Example Works.', 'possible'), ['no-limit'])
    deepEqual(codes('Perhaps a gift of Example Works.', 'possible'), [])
  })
  test('a contradicted claim has to be told as one', () => {
    deepEqual(codes('It may have been made there.', 'contradicted'), ['contradicted may'])
    deepEqual(codes('That it was made there is contradicted by two marks.', 'contradicted'), [])
  })
  test('what somebody said is told with the speaker, or in his words', () => {
    deepEqual(codes('The parts came through distributors.', 'established', true), ['words-as-fact'])
    for (const text of ['The office says that the parts came through distributors.', '“They came through distributors.”', 'Selon le bureau, les pièces viennent de là.', 'За словами бюро, деталі звідти.', 'قال المكتب إنها من هناك.']) deepEqual(codes(text, 'established', true), [], text)
  })
  test('quoted words are somebody else’s', () => {
    deepEqual(codes('It may be that “this proves everything”.', 'possible'), [])
  })
})

suite('words of strength', () => {
  test('every list has a reason and every language, and every word in it is found where it stands alone', () => {
    for (const { why, patterns, strength } of wordsOfStrength) {
      ok(why.length > 20)
      for (const [language, pattern] of Object.entries(patterns)) for (const word of alternativesOf(pattern).filter((each) => /^[\p{L} '’]+$/u.test(each))) ok(strengthsIn(`… ${word} …`, strength).some(({ words }) => words.includes(word) || word.startsWith(words)), `${language}: ${word}`)
    }
  })
  test('a word inside another is not found', () => {
    deepEqual(strengthsIn('The approval of the dismay committee', 'firm', 'hedge'), [])
  })
})

/** The alternatives of a pattern; those within brackets stay together. */
function alternativesOf(pattern: string): string[] {
  let depth = 0
  return [...pattern].reduce<string[]>((all, sign) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    return sign === '|' && depth === 0 ? [...all, ''] : [...all.slice(0, -1), `${all.at(-1) ?? ''}${sign}`]
  }, [''])
}
