import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { componentsQuestion, deskQuestion, formatOpen, indicatorsQuestion, instrumentsQuestion, listsQuestion, type Open, parseOpen, paths, placeOf, requestQuestion, samenessQuestion, screeningQuestion, versionOf, withOpen, idList, idsOf, networkQuestion } from './paths.ts'

suite('paths', () => {
  test('are these', () => {
    deepEqual(
      [paths.cases(), paths.case('c1'), paths.timeline('c1'), paths.map('c1'), paths.item('a b/c'), paths.finding('f1'), paths.verify(), paths.log(), paths.log(50)],
      ['/', '/cases/c1', '/cases/c1/timeline', '/cases/c1/map', '/items/a%20b%2Fc', '/findings/f1', '/verify', '/log', '/log?from=50'],
    )
  })
  test('lead back to the place they were made for', () => {
    deepEqual(placeOf(paths.item('a b/c')), { page: 'item', id: 'a b/c' })
    deepEqual(placeOf(`${paths.redact('a b/c')}?mask=1,2,3,4`), { page: 'redact', id: 'a b/c' })
    deepEqual(placeOf(paths.mark('a b/c')), { page: 'mark', id: 'a b/c' })
    deepEqual([paths.chain('a b/c'), placeOf(paths.chain('a b/c', 'k&1')), versionOf(paths.chain('a', 'k&1')), versionOf(paths.chain('a'))], ['/items/a%20b%2Fc/chain', { page: 'chain', id: 'a b/c' }, 'k&1', ''])
    deepEqual([paths.chains('c1'), placeOf(paths.chains('c1'))], ['/cases/c1/chains', { page: 'chains', id: 'c1' }])
    deepEqual(placeOf(paths.map('c1')), { page: 'map', id: 'c1' })
    deepEqual([paths.components('c1'), placeOf(paths.components('c1', { by: 'maker' })), componentsQuestion(paths.components('c1', { by: 'maker', row: 'name a & b' })).row], ['/cases/c1/components', { page: 'components', id: 'c1' }, 'name a & b'])
    deepEqual(placeOf(paths.decoder({ mark: '1?3 & ■', context: 'made in XA', latest: '2024-08-18' })), { page: 'decoder', asked: { mark: '1?3 & ■', context: 'made in XA', madeIn: '', latest: '2024-08-18' } })
    deepEqual([paths.decoder(), placeOf('/decode')], ['/decode', { page: 'decoder', asked: { mark: '', context: '', madeIn: '', latest: '' } }])
    deepEqual([paths.capture(), paths.capture('c 1'), paths.captureSession('a1', 'photographs'), paths.captureSession('a1', 'items', 'b2')], ['/capture', '/capture?case=c%201', '/capture/a1/photographs', '/capture/a1/items?item=b2'])
    deepEqual([paths.desk(), paths.desk({ case: 'a b', text: '' }), placeOf('/desk?case=x').page, placeOf('/requests/new?items=a').page, placeOf(paths.request('new1')), placeOf(paths.replies('f')), requestQuestion(paths.newRequest({ items: ['a', 'b'], to: 'p' })), deskQuestion('/desk?state=silent').state],
      ['/desk', '/desk?case=a+b', 'desk', 'compose', { page: 'request', id: 'new1' }, { page: 'replies', id: 'f' }, { items: ['a', 'b'], to: 'p', finding: '' }, 'silent'])
    deepEqual([paths.indicators(), paths.indicators({ exporter: 'a b', lot: '' }), placeOf('/indicators?lot=x').page, placeOf(paths.watches()).page, placeOf('/watches/x').page, indicatorsQuestion(paths.indicators({ lot: '15-88', sort: 'item' }))],
      ['/indicators', '/indicators?exporter=a+b', 'indicators', 'watches', 'unknown', { exporter: '', consignee: '', endUser: '', model: '', lot: '15-88', sort: 'item' }])
    deepEqual([paths.lists(), paths.lists({ before: 'a', after: 'b' }), placeOf(paths.lists({ before: 'a' })).page, listsQuestion('/lists?before=a&after=b'), paths.screening(), placeOf('/screening').page, paths.caseScreening('c 1', { state: 'open', list: '' }), placeOf(paths.caseScreening('c 1', { from: '0.9' })), screeningQuestion('/cases/c/screening?from=0.9').from, screeningQuestion('/cases/c/screening?from=x').from],
      ['/lists', '/lists?before=a&after=b', 'lists', { before: 'a', after: 'b' }, '/screening', 'screening', '/cases/c%201/screening?state=open', { page: 'case-screening', id: 'c 1' }, '0.9', ''])
    deepEqual([paths.sameness(), paths.sameness({ case: 'a b', pair: '' }), placeOf('/sameness?pair=a.b').page, placeOf(paths.joined('a b')), paths.crafts(), placeOf('/craft').page, placeOf(paths.craft('a/b')), placeOf('/craft/a/b').page, samenessQuestion('/sameness?kept=yes&pair=a.b')], ['/sameness', '/sameness?case=a+b', 'sameness', { page: 'joined', id: 'a b' }, '/craft', 'crafts', { page: 'craft', id: 'a/b' }, 'unknown', { case: '', kept: 'yes', pair: 'a.b' }])
    const network = { case: 'a b', view: 'layers', hide: 'party,place', role: 'broker', strength: 'stated-by-one', from: '2031-01-01', to: '', sure: '', text: 'x & y', at: 'n,1', path: '', without: 's1,s2', accept: 's3', start: 'n2', end: '', sort: '-edges.since', handling: '' }
    deepEqual([paths.network(), paths.network({ case: 'a b', text: '' }), placeOf(paths.network()), placeOf(paths.network(network)), networkQuestion(paths.network(network)), placeOf('/network/x').page],
      ['/network', '/cases/a%20b/network', { page: 'network', id: '' }, { page: 'network', id: 'a b' }, network, 'unknown'])
    deepEqual([idsOf(idList(['named:c:Example, Ltd', 'a%2C', 'b'])), idsOf('')], [['named:c:Example, Ltd', 'a%2C', 'b'], []])
    deepEqual([paths.answers(), placeOf('/answers').page, placeOf('/answers/x').page], ['/answers', 'answers', 'unknown'])
    deepEqual([paths.matching(), placeOf('/matching').page, placeOf('/matching/x').page], ['/matching', 'matching', 'unknown'])
    deepEqual([paths.import(), placeOf('/import').page, placeOf('/import/x').page], ['/import', 'import', 'unknown'])
    deepEqual([paths.instruments(), paths.instruments({ on: '2015-12/2016-03', text: '' }), placeOf(paths.instruments({ on: '2022' }))], ['/instruments', '/instruments?on=2015-12%2F2016-03', { page: 'instruments' }])
    deepEqual(instrumentsQuestion(paths.instruments({ on: '2015-12/2016-03', measure: 'm' })), { on: '2015-12/2016-03', regime: '', clock: '', direction: '', state: '', text: '', measure: 'm', transfer: '' })
    deepEqual([paths.statistics('c1'), paths.statistics('c1', { of: 'all', on: '2031-05-01' }), placeOf(paths.statistics('c1', { of: 'all', on: '2031-05-01' })), placeOf('/cases/c1/statistics')], ['/cases/c1/statistics', '/cases/c1/statistics?of=all&on=2031-05-01', { page: 'statistics', id: 'c1', of: 'all', on: '2031-05-01' }, { page: 'statistics', id: 'c1', of: 'case', on: '' }])
    deepEqual(placeOf(paths.capture('c 1')), { page: 'capture', of: 'c 1' })
    deepEqual([paths.captureLabels('a1'), placeOf('/capture/a1/labels')], ['/capture/a1/labels', { page: 'capture-labels', id: 'a1' }])
    deepEqual(placeOf(paths.captureSession('a1', 'items', 'b2')), { page: 'capture-session', id: 'a1', view: 'items', item: 'b2' })
    deepEqual(placeOf(paths.log(50)), { page: 'log', from: 50 })
    deepEqual(placeOf(withOpen(paths.case('c1'), { kind: 'entry', index: 3 })), { page: 'case', id: 'c1' })
  })
  test('an address that nobody built is unknown', () => {
    for (const path of ['/cases', '/cases/c1/other', '/items/a/b', '/photos/p/x', '/capture/a1/other', '/log/tile', '/items/%']) equal(placeOf(path).page, 'unknown', path)
  })
})

suite('what the drawer shows', () => {
  const opens: Open[] = [
    { kind: 'statement', id: 'fd:1/x' },
    { kind: 'because', ids: ['a', 'b'] },
    { kind: 'claim', finding: 'f1', key: 'k-1' },
    { kind: 'sentence', finding: 'f1', at: 0 },
    { kind: 'entry', index: 12 },
  ]
  test('reads back as it was written', () => {
    for (const open of opens) deepEqual(parseOpen(formatOpen(open)), open)
  })
  test('is written so', () => {
    deepEqual(opens.map(formatOpen), ['statement:fd%3A1%2Fx', 'because:a,b', 'claim:f1:k-1', 'sentence:f1:0', 'entry:12'])
  })
  test('anything else is nothing', () => {
    for (const text of [null, '', 'statement', 'statement:', 'claim:f', 'sentence:f:x', 'entry:-1', 'other:1', '%']) equal(parseOpen(text), null, String(text))
  })
  test('changes nothing else in the address', () => {
    equal(withOpen('/log?from=50&open=entry:1#x', { kind: 'entry', index: 2 }), '/log?from=50&open=entry:2#x')
    equal(withOpen('/log?from=50&open=entry:1', null), '/log?from=50')
  })
})
