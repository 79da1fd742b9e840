/**
 * What a request proposes: items together, content with what is missing, addressees with their reasons, numbers that are given once.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { deskCounts, deskRows, itemGroups, missingIn, nextReference, noSettings, proposeContent, suggestAddressees } from './index.ts'
import { at, base, party, reply, request, settings } from './invented-requests.suite.ts'

const mark = (label: string, item: string) => ({ kind: 'mark', label, case: '#case', item, transcription: 'EW ?? 017' })
const reading = (label: string, of: string, more: object = {}) => ({ kind: 'reading', label, case: '#case', mark: of, scheme: 'example-works', meaning: 'made by Example Works', status: 'accepted', maker: 'Example Works', country: 'XA', lot: '017', ...more })

/** `name: reasons`, a `?` behind what is only possible. */
function suggested(...lines: Lines) {
  const { world, id, label } = worldOf(...base, ...lines)
  return suggestAddressees(world, [id('rifle')]).map(({ party: found, text, reasons }) => `${found === null ? `"${text}"` : label(found)}: ${reasons.map(({ code, isPossible }) => `${code}${isPossible ? '?' : ''}`).join(' ')}`)
}

suite('suggestAddressees', () => {
  test('of nothing that is known it suggests nobody', () => deepEqual(suggested(), []))
  test('maker, country and point of contact of an accepted reading; only possible where it is proposed; none where it is rejected', () => {
    deepEqual(suggested(mark('m', '#rifle'), reading('r', '#m')), ['works: maker-read', 'state-a: country-read', 'contact-a: point-of-contact'])
    deepEqual(suggested(mark('m', '#rifle'), reading('r', '#m', { status: 'proposed' })), ['works: maker-read?', 'state-a: country-read?', 'contact-a: point-of-contact?'])
    deepEqual(suggested(mark('m', '#rifle'), reading('r', '#m', { status: 'rejected', reason: 'another font' })), [])
  })
  test('a name that nobody bears stays a name, and one that two bear is neither of them', () => {
    const identified = { kind: 'identification', item: '#rifle', level: 'maker', value: 'Nobody & Sons', status: 'accepted' }
    deepEqual(suggested(identified), ['"Nobody & Sons": maker-identified'])
    deepEqual(suggested(party('a', { names: [{ text: 'Nobody & Sons' }] }), party('b', { names: [{ text: 'NOBODY &  sons' }] }), identified), ['"Nobody & Sons": maker-identified'])
    deepEqual(suggested({ ...identified, value: 'Example Works', alternatives: ['Other Works'] }), ['works: maker-identified?', '"Other Works": maker-identified?'])
  })
  test('giver, its State, taker and a State of transit of a transfer; without a document only possible', () => {
    const transfer = { kind: 'transfer', label: 't', from: '#works', to: '#army', items: ['#rifle'], transferKind: 'sale', place: { text: 'a port', country: 'XD' } }
    deepEqual(suggested(transfer), ['works: supplied?', 'state-a: exporting-state?', 'contact-a: point-of-contact?', 'army: received?', '"XD": transit?'])
    deepEqual(suggested({ kind: 'document', label: 'd', documentType: 'contract', title: 'contract' }, { ...transfer, place: null, documents: ['#d'] }), ['works: supplied', 'state-a: exporting-state', 'contact-a: point-of-contact', 'army: received'])
  })
  test('those to whom an earlier reply forwarded, and those whom its paper names; a reply of another item suggests nobody', () => {
    const paper = { kind: 'document', label: 'd', documentType: 'letter', title: 'letter' }
    const named = { kind: 'transfer', from: '#works', to: '#army', items: ['#twin'], transferKind: 'sale', documents: ['#d'] }
    deepEqual(suggested(request('request'), reply('r', 'forwarded', { forwardedTo: '#state-a' })), ['state-a: forwarded-to'])
    deepEqual(suggested(paper, named, request('request'), reply('r', 'full', { document: '#d' })), ['army: named-by-reply'])
    deepEqual(suggested(request('request', { items: ['#twin'] }), reply('r', 'forwarded', { forwardedTo: '#state-a' })), [])
  })
  test('says which requests about the items went to it already', () => {
    const { world, id } = worldOf(...base, mark('m', '#rifle'), reading('r', '#m'), request('request'))
    deepEqual(suggestAddressees(world, [id('rifle')]).map(({ asked }) => asked), [[id('request')], [], []])
  })
})

suite('itemGroups', () => {
  const groups = (...lines: Lines) => { const { world, id, label } = worldOf(...base, ...lines); return itemGroups(world, id('rifle')).map(({ how, of, items, isPossible }) => `${how} ${how === 'lot' ? of : label(of)}: ${items.map(label).join(' ')}${isPossible ? '?' : ''}`) }
  test('one, the group, the lot and the consignment', () => {
    deepEqual(groups(), ['one rifle: rifle'])
    deepEqual(groups({ kind: 'item', label: 'part', description: 'x', itemClass: 'x', memberOf: '#rifle' }), ['one rifle: rifle', 'group rifle: part'])
    deepEqual(groups({ kind: 'transfer', label: 't', items: ['#rifle', '#twin'], transferKind: 'sale' }), ['one rifle: rifle', 'consignment t: rifle twin'])
    deepEqual(groups(mark('m', '#rifle'), mark('n', '#twin'), reading('r', '#m'), reading('s', '#n')), ['one rifle: rifle', 'lot 017: rifle twin'])
  })
  test('a lot that is only proposed of one of them is possible; of another maker, case or number it is none', () => {
    const two = (more: object) => groups(mark('m', '#rifle'), mark('n', '#twin'), reading('r', '#m'), reading('s', '#n', more))
    deepEqual(two({ status: 'proposed' }).at(-1), 'lot 017: rifle twin?')
    equal(two({ maker: 'Other Works' }).length, 1)
    equal(two({ lot: '018' }).length, 1)
    equal(two({ status: 'rejected', reason: 'no' }).length, 1)
  })
})

suite('proposeContent', () => {
  test('each part with where it comes from; what nobody said is missing, not filled in', () => {
    const { world, id } = worldOf(...base, mark('m', '#rifle'), reading('r', '#m', { status: 'proposed', serial: '4711' }))
    const { proposals, missing, marks } = proposeContent(world, [id('rifle'), id('twin')])
    deepEqual(proposals.recoveryCircumstances.map(({ text, because }) => [text, because]), [['2090-05, Example Town, XC, captured, a patrol', [id('found'), id('rifle')]]])
    deepEqual(proposals.intendedUse.map(({ text }) => text), ['to report to nobody'])
    deepEqual([proposals.other.map(({ text, isPossible }) => [text, isPossible]), marks], [[['lot: 017', true], ['serial: 4711', true]], [id('m')]])
    deepEqual(missing, ['groundsOfIllegality', 'requestingAgency', 'confidentialityUndertaking', 'reference', 'deadline'])
    const bare = worldOf({ kind: 'item', label: 'x', description: 'thing', itemClass: 'thing' })
    deepEqual(proposeContent(bare.world, [bare.id('x')]).missing.slice(0, 4), ['recoveryCircumstances', 'groundsOfIllegality', 'intendedUse', 'marks'])
  })
  test('photographs come with their handling, of the item and of its marks, each once', () => {
    const photo = (label: string, shows: string[], handling: string) => ({ kind: 'photo', label, pictureType: 'original', shows, handling, blob: { sha256: label.repeat(64), size: 1, type: 'image/png' } })
    const { world, id, label } = worldOf(...base, mark('m', '#rifle'), photo('a', ['#rifle', '#m'], 'open'), photo('b', ['#m'], 'confidential'), photo('c', ['#twin'], 'open'))
    deepEqual(proposeContent(world, [id('rifle')]).pictures.map((each) => [label(each.id), each.handling]), [['a', 'open'], ['b', 'confidential']])
  })
  test('of a request that is there: the parts in which nothing stands, blanks included', () => {
    const { world, id } = worldOf(...base, request('request', { intendedUse: '   ', reference: 'R-1' }))
    const missing = missingIn(world.get(id('request'), 'request')!.fields)
    ok(missing.includes('intendedUse') && missing.includes('marks') && !missing.includes('reference') && !missing.includes('items'))
  })
})

suite('nextReference', () => {
  test('is one more than the greatest given for this case and year, withdrawn ones too', () => {
    const { world } = worldOf(...base, request('a', { reference: 'c-2091-007' }), request('b', { reference: 'c-2090-900' }), request('c', { reference: 'd-2091-800' }), { kind: 'withdrawal', of: '#a', reason: 'no' })
    equal(nextReference(world, '{case}-{year}-{number}', { caseLabel: 'c', year: '2091' }), 'c-2091-008')
    equal(nextReference(world, '{case}-{year}-{number}', { caseLabel: 'e', year: '2091' }), 'e-2091-001')
    equal(nextReference(world, 'TR {number}/{year}', { caseLabel: 'c', year: '2091' }), 'TR 001/2091')
  })
})

suite('deskRows', () => {
  test('what is surely due comes first, then what may be, then the rest by deadline; each figure counts what its name says', () => {
    const { world, label } = worldOf(...base, request('far', { deadline: '2092-01-01', sent: '2091-04-30' }), request('late', { deadline: '2091-04-01' }), request('done', { addressees: ['#works', '#army'] }), reply('r', 'full', { requests: ['#done'] }), request('maybe', { sent: '2091-04', deadline: '2091-12-01' }))
    const rows = deskRows(world, at('2091-05-05'), settings(null, null, 10))
    deepEqual(rows.map((row) => `${label(row.request)} ${label(row.addressee)} ${row.state}`), ['late works silent', 'done army silent', 'maybe works sent', 'far works sent', 'done works answered'])
    deepEqual(deskCounts(rows), { requests: 4, addressees: 2, pairs: 5, states: { silent: 2, sent: 2, answered: 1 }, answersDue: { surely: 2, possibly: 0 }, chasersDue: { surely: 2, possibly: 1 } })
    deepEqual(deskRows(worldOf(...base).world, at('2091-05-05'), noSettings), [])
  })
})
