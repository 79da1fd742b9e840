/** Which line of the challenge file stands for all that answers an attack. Values are invented. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ChallengeAnswer } from '@proofmark/core/findings'
import { headlineOf } from './headline.ts'

const line = <Code extends string>(code: Code, values: Record<string, string | number | null> = {}) => ({ code, values, titles: {}, because: [`of ${code}`], hash: null, text: code })
const answered = (attack: ChallengeAnswer['attack'], answers: readonly ReturnType<typeof line>[], gaps: readonly ReturnType<typeof line>[] = []): ChallengeAnswer => ({ attack, title: attack, said: [], answers: answers as unknown as ChallengeAnswer['answers'], gaps: gaps as unknown as ChallengeAnswer['gaps'] })

suite('headlineOf', () => {
  test('what pays is answered before what others disclosed and before sources, wherever it stands', () => {
    const { answer, moreAnswers } = headlineOf(answered('funding', [line('source'), line('disclosure'), line('funding-statement')]))
    deepEqual([answer?.code, moreAnswers], ['funding-statement', 2])
  })
  test('competence is that of whoever read it first, not of whoever compiled the case', () => {
    const { answer } = headlineOf(answered('competence', [line('competence', { party: 'Example Compiler' }), line('competence', { party: 'Example Reader' }), line('read-by', { party: 'Example Reader' })]))
    equal(answer?.values['party'], 'Example Reader')
  })
  test('without an original a drawing answers nothing', () => {
    const { answer, gap, moreAnswers } = headlineOf(answered('originals', [line('picture', { kind: 'illustration' })], [line('no-original')]))
    deepEqual([answer, gap?.code, moreAnswers], [null, 'no-original', 1])
    equal(headlineOf(answered('originals', [line('picture', { kind: 'original' })])).answer?.code, 'picture')
  })
  test('of readings the one that stands, and how many were judged how', () => {
    const { answer, standings } = headlineOf(answered('other-readings', [line('reading', { standing: 'rejected' }), line('reading', { standing: 'accepted' }), line('reading', { standing: 'rejected' }), line('set-aside')]))
    deepEqual([answer?.values['standing'], standings.map(({ standing, count }) => [standing, count])], ['accepted', [['accepted', 1], ['rejected', 2]]])
    equal(headlineOf(answered('other-readings', [line('set-aside')])).answer?.code, 'set-aside')
  })
  test('a gap is told beside an answer, and how many more there are', () => {
    const { answer, gap, moreGaps } = headlineOf(answered('right-of-reply', [line('reply-waived')], [line('not-noticed'), line('not-noticed')]))
    deepEqual([answer?.code, gap?.code, moreGaps], ['reply-waived', 'not-noticed', 1])
  })
  test('nothing answers: nothing is made up', () => {
    const { answer, gap } = headlineOf(answered('party-to-the-conflict', [], [line('no-custodian')]))
    deepEqual([answer, gap?.code], [null, 'no-custodian'])
  })
})
