/** Sentences of claims: each type of claim, each status, each language. That none is stronger than its status: core/review/claim-sentences-fit.test.ts. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { claim as claimSchema, openFields, world as worldFrom, type AnyStatement, type Claim } from '@proofmark/core/statements'
import { worldOf } from '../statements/invented-world.test.ts'
import { claimSentence } from './claim-sentences.ts'
import { countryIn } from './country-words.ts'
import { sentenceLanguages } from './sentence-language.ts'
import type { ClaimStatus } from './views.ts'

const statuses = ['established', 'possible', 'contradicted', 'not-established'] as const satisfies readonly ClaimStatus[]
const party = (label: string, text: string) => ({ kind: 'party', label, names: [{ text }], partyType: 'company' })
const { world, id } = worldOf(
  { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter' },
  party('maker', 'Example Works'), party('seller', 'Example Sales'), party('state', 'State of Example'),
  { kind: 'use', label: 'use', what: 'strike', when: '2084-08-18' },
  { kind: 'item', label: 'missile', description: 'missile remnant', itemClass: 'missile', usedIn: ['#use'] },
  { kind: 'item', label: 'chip', description: 'memory chip', itemClass: 'chip', partOf: '#missile' },
  { kind: 'item', label: 'crate', description: 'crate of fuzes', itemClass: 'fuze', quantity: { qualifier: 'more-than', value: 12000, unit: 'fuzes' } },
  { kind: 'transfer', label: 't', from: '#maker', toText: 'a buyer', transferKind: 'sale' },
  { kind: 'quantity', label: 'q', qualifier: 'more-than', value: 290, unit: 'components', claimant: '#state' },
  { kind: 'position', label: 'p', party: '#state', form: 'quote', wording: 'We never “sold” any.', stance: 'denies' },
)
const near = { lat: 48.5, lon: 35, km: 25 }
const claims: readonly Claim[] = ([
  { type: 'production-to-use', item: id('chip'), atMostDays: 230 },
  { type: 'produced-within', item: id('chip'), from: '2084-01-01', to: null },
  { type: 'made-after', item: id('missile'), day: '2084-03-01' },
  { type: 'used-within', item: id('missile'), from: '2084-08-18', to: '2084-08-18' },
  { type: 'made-in', item: id('chip'), country: 'KP' },
  { type: 'part-of', item: id('chip'), whole: id('missile') },
  { type: 'at-least-used', items: [id('missile'), id('crate')], count: 3, from: '2084-01-01', to: '2084-12-31' },
  { type: 'counted', quantity: id('q'), atLeast: 250 },
  { type: 'supplied', transfer: id('t'), through: id('seller') },
  { type: 'transfer-forbidden', transfer: id('t'), measure: 'example-1', registerVersion: '1' },
  { type: 'same-lot-or-sequence', items: [id('chip'), id('missile')] },
  { type: 'diverted-between', item: id('crate'), from: '2084-02', to: '2084', lastAuthorised: id('maker'), firstUnauthorised: id('seller') },
  { type: 'said', position: id('p') },
  { type: 'made-by', item: id('chip'), role: 'brand-owner', party: id('maker'), name: null },
  { type: 'bears-mark', items: [id('chip')], mark: '1?3' },
  { type: 'identified-as', item: id('missile'), level: 'model', value: 'X-1' },
  { type: 'has-role', party: id('seller'), of: id('t'), role: 'freight-forwarder' },
  { type: 'used-at', item: id('missile'), country: 'UA', near: null },
  { type: 'recovered-at', item: id('missile'), country: null, near },
  { type: 'recovered-within', item: id('missile'), from: '2084-08-18', to: '2084-09-01' },
  { type: 'at-least', items: [id('missile'), id('chip'), id('crate')], count: 2, suchThat: [
    { type: 'item-class', itemClass: 'chip' }, { type: 'part-of', whole: id('missile') }, { type: 'made-in', country: 'XA' }, { type: 'made-by', role: 'fabricator', party: null, name: 'Example Works' }, { type: 'identified-as', level: 'type', value: 'memory' },
    { type: 'produced-within', from: null, to: '2084-02-29' }, { type: 'used-within', from: '2084-01-01', to: '2084-12-31' }, { type: 'recovered-within', from: '2084-01-01', to: '2084-12-31' }, { type: 'used-at', country: 'YE', near: null }, { type: 'recovered-at', country: null, near }] },
  { type: 'listed', party: id('seller'), list: 'Example list', entry: 'E1', on: '2084-01-05' },
  { type: 'same-object', a: id('chip'), b: id('missile') },
  { type: 'same-party', a: id('maker'), b: id('seller') },
  { type: 'in-network', party: id('seller'), weapon: id('missile') },
  { type: 'custody', of: id('paper'), from: id('maker'), to: null },
  { type: 'held-by', of: id('missile'), party: id('seller'), on: '2084-09-01' },
] satisfies object[]).map((each) => claimSchema.parse(each))
const days = { least: 0, most: 230 }
const sentences = claims.flatMap((claim) => sentenceLanguages.flatMap((language) => statuses.map((status) => ({ type: claim.type, language, status, text: claimSentence(world, claim, { status, days }, language) }))))

/** Each sentence as it was read and found right; written anew with UPDATE=1, and then read. */
const kept = join(import.meta.dirname, 'claim-sentences.txt')
const printed = `${sentences.map(({ type, language, status, text }) => `${type} ${language} ${status}: ${text}`).join('\n')}\n`

suite('claimSentence', () => {
  test('knows every type of claim', () => deepEqual(new Set(claims.map(({ type }) => type)), new Set(claimSchema.options.map((option) => option.shape.type.value))))
  test('is, word by word, what was read and found right', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(kept, printed)
    equal(printed, readFileSync(kept, 'utf8'))
  })
  test('is one sentence, with a capital and a stop, and nothing left out of it', () => {
    for (const { text } of sentences) {
      ok(text.endsWith('.') && !text.endsWith('..'), text)
      equal(text.slice(0, 1), text.slice(0, 1).toUpperCase(), text)
      ok(!/undefined|null|NaN|\[object| {2}|[0-9a-f]{32}/.test(text), text)
    }
  })
  test('is of its language alone, but for names', () => {
    for (const { text, language } of sentences) {
      const own = text.replace(/“[^”]*”|«[^»]*»/g, '')
      ok(language === 'uk' ? /\p{Script=Cyrillic}/u.test(own) && !/\p{Script=Arabic}/u.test(own) : language === 'ar' ? /\p{Script=Arabic}/u.test(own) && !/[\p{Script=Cyrillic}]/u.test(own) : !/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(own), text)
    }
  })
  test('no two statuses of a claim have one sentence', () => {
    for (const { type } of claims) for (const language of sentenceLanguages) equal(new Set(sentences.filter((each) => each.type === type && each.language === language).map(({ text }) => text)).size, 4, `${type} ${language}`)
  })
  test('of a mark: of one item, of several, of so many objects, at a place', () => {
    const said = (more: object, language: 'en' | 'fr' | 'uk' | 'ar') => statuses.map((status) => claimSentence(world, claimSchema.parse({ type: 'bears-mark', mark: '113', ...more }), { status, days: null }, language))
    equal(said({ items: [id('crate')], least: 3, where: 'lid' }, 'en')[0], 'At least 3 of the objects recorded as “crate of fuzes” (more than 12,000 fuzes) bear the mark “113” at the place “lid”.')
    equal(said({ items: [id('crate')], least: 3 }, 'en')[2], '3 or more of the objects recorded as “crate of fuzes” (more than 12,000 fuzes) do not bear the mark “113”: there are fewer, under any reading or record that nobody has rejected.')
    equal(said({ items: [id('chip'), id('missile')] }, 'en')[2], 'The items “memory chip” and “missile remnant” do not all bear the mark “113”, under any reading or record that nobody has rejected.')
    for (const more of [{ items: [id('crate')], least: 3, where: 'lid' }, { items: [id('chip'), id('missile')] }]) for (const language of sentenceLanguages) {
      equal(new Set(said(more, language)).size, 4)
      for (const text of said(more, language)) ok(text.includes('113'), text)
    }
  })
  test('a name that is not shown is told, and none is filled in', () => {
    const gone = world.without(new Set([id('maker'), id('chip')]))
    for (const language of sentenceLanguages) {
      const text = claimSentence(gone, claims.find(({ type }) => type === 'made-by')!, { status: 'possible', days: null }, language)
      ok(!text.includes('Example Works') && !text.includes('memory chip'), text)
    }
    ok(claimSentence(gone, claims[4]!, { status: 'established', days: null }, 'en').includes('a name that is not shown'))
  })
  test('of records that show nothing it says so, and ends', () => {
    const bare = worldFrom(world.all.map(({ id: of, kind, version, index }) => { const opened = openFields(kind, new Map()); return { id: of, kind, version, index, ...opened } as unknown as AnyStatement }))
    for (const claim of claims) for (const language of sentenceLanguages) for (const status of statuses) ok(!/undefined|null|NaN|Example (?:Works|Sales|letter)/.test(claimSentence(bare, claim, { status, days: null }, language).replace('Example Works', claim.type === 'at-least' ? '' : 'Example Works')), claim.type)
  })
  test('days, months and numbers are of the language; other dates stay as they are', () => {
    const diverted = (from: string, language: 'en' | 'fr' | 'uk' | 'ar') => claimSentence(world, { type: 'diverted-between', item: id('crate'), from, to: null, lastAuthorised: null, firstUnauthorised: null }, { status: 'established', days: null }, language)
    ok(diverted('2084-02-01', 'fr').includes('1er février 2084'))
    ok(diverted('2084-02', 'en').includes('February 2084'))
    ok(diverted('2084-02-30', 'en').includes('2084-02-30'))
    ok(diverted('2084-02~', 'uk').includes('2084-02~'))
    ok(diverted('2084-08-18', 'ar').includes('18 آب/أغسطس 2084'))
    const lasting = (atMostDays: number, language: 'uk' | 'ar') => claimSentence(world, { type: 'production-to-use', item: id('chip'), atMostDays }, { status: 'established', days: null }, language)
    deepEqual([1, 2, 5, 11, 21, 22, 112].map((n) => /через ([\d\u00A0]+ \p{L}+)/u.exec(lasting(n, 'uk'))![1]), ['1 день', '2 дні', '5 днів', '11 днів', '21 день', '22 дні', '112 днів'])
    deepEqual([1, 2, 5, 11, 100, 103].map((n) => /خلال (.+?) على/u.exec(lasting(n, 'ar'))![1]), ['يوم واحد', 'يومين', '5 أيام', '11 يومًا', '100 يوم', '103 أيام'])
  })
  test('a country has a name in each language, and a code without one stays', () => {
    deepEqual(sentenceLanguages.map((language) => countryIn('YE', language)), ['Yemen', 'Yémen', 'Ємен', 'اليمن'])
    equal(countryIn('XA', 'fr'), 'XA')
  })
})
