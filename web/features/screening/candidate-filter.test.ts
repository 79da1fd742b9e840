import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { CandidateView, DecisionView } from '../../screening-api.ts'
import { sifted } from './candidate-filter.ts'

const one = (key: string, state: CandidateView['state'], score: number, list = 'un') => ({ key, state, score, list, decisions: state === 'open' ? [] : [{} as DecisionView] })
const all = [one('a', 'no-match', 0.99), one('b', 'open', 0.9), one('c', 'open', 0.95, 'ofac-sdn'), one('d', 'match', 0.5), one('e', 'contradicted', 0.85), one('f', 'open', 0.75), one('g', 'reopened', 0.9)]
const keys = (asked: Partial<{ state: string; list: string }>, from: number) => sifted(all, { state: '', list: '', ...asked }, from).map(({ key }) => key).join('')

suite('candidates that are shown', () => {
  test('what needs a person comes first, then by score; a threshold hides no decision', () => {
    deepEqual([keys({}, 0.84), keys({}, 0.7), keys({}, 0.98)], ['egcbda', 'egcbfda', 'egda'])
  })
  test('by state and list', () => { deepEqual([keys({ state: 'open' }, 0.84), keys({ list: 'ofac-sdn' }, 0.84), keys({ state: 'open', list: 'eu' }, 0)], ['cb', 'c', '']) })
})
