/** A date of a sentence is held against what its verb says happened then; the day of the use, of a source or of the record is no day of making. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Lines } from '../statements/invented-world.test.ts'
import { evidence, finding, noticed, passed, sentences, stops } from './invented-review.suite.ts'

const source = { kind: 'document', label: 'paper', documentType: 'organisation-publication', title: 'A paper on the missile', date: '2024-09-03', accessed: '2026-11-23' }
const country = { kind: 'identification', label: 'country', item: '#whole', level: 'country-of-manufacture', value: 'Example Land', country: 'KP', status: 'accepted', sources: [{ document: '#paper', at: null }] }
const position = { kind: 'position', label: 'word', about: ['#whole'], partyText: 'An example office', form: 'quote', wording: 'It was made in 2019.', stance: 'asserts', when: '2024-10-04', sources: [{ document: '#paper', at: null }] }
const claims = [...finding().claims,
  { key: 'country', claim: { type: 'made-in', item: '#whole', country: 'KP' }, text: 'made in the DPRK' },
  { key: 'after', claim: { type: 'made-after', item: '#whole', day: '2024-01-01' }, text: 'not made before 2024' },
  { key: 'word', claim: { type: 'said', position: '#word' }, text: 'the office said so' },
]
const all = (more: object, ...extra: Lines): Lines => [...evidence, source, country, position, finding({ claims, ...more }), ...noticed, ...extra, ...passed]
const says = (text: string, of: readonly string[]) => stops(...all({ sentences: [...sentences, { text, claims: of }] })).filter((each) => each.startsWith('sentence'))

suite('the dates of a sentence', () => {
  for (const [text, of, words] of [
    ['The missile was made in the DPRK on 18 August 2024.', ['country'], 'date-not-given "2024-08-18"'],
    ['The missile was made in the DPRK in August 2024.', ['country'], 'date-not-given "2024-08"'],
    ['On 18 August 2024 the missile was made in the DPRK.', ['country'], 'date-not-given "2024-08-18"'],
    ['The missile was made in the DPRK on 3 September 2024.', ['country'], 'date-not-given "2024-09-03"'],
    ['The missile was made in the DPRK on 23 November 2026.', ['country'], 'date-not-given "2026-11-23"'],
    ['The missile was made in the DPRK, it is said, on 3 September 2024.', ['country'], 'date-not-given "2024-09-03"'],
    ['The missile of August was made in the DPRK in 2024.', ['country'], 'date-not-given "2024"'],
    ['The missile was made in the DPRK in 113 parts.', ['country'], 'figure-not-given "113"'],
    ['The missile was made on 1 January 2024.', ['after'], 'date-not-given "2024-01-01"'],
    ['The missile was used on 1 September 2024.', ['used'], 'date-not-given "2024-09-01"'],
    ['Le missile a été fabriqué en RPDC le 18 août 2024.', ['country'], 'date-not-given "2024-08-18"'],
    ['Ракету виготовлено в КНДР 18 серпня 2024 року.', ['country'], 'date-not-given "2024-08-18"'],
    ['صُنع الصاروخ في جمهورية كوريا الشعبية الديمقراطية في 18 آب/أغسطس 2024.', ['country'], 'date-not-given "2024-08-18"'],
  ] as const) test(`is met: ${text}`, () => equal(says(text, of)[0], `sentence-too-strong 3 ${words}`))
  for (const [text, of] of [
    ['The missile was made in the DPRK.', ['country']],
    ['The missile of 18 August 2024 was made in the DPRK.', ['country']], ['The missile of 18 August was made in the DPRK.', ['country']], ['The 18 August 2024 missile was made in the DPRK.', ['country']],
    ['Le missile du 18 août 2024 a été fabriqué en RPDC.', ['country']], ['Ракету від 18 серпня 2024 року виготовлено в КНДР.', ['country']], ['صُنع صاروخ 18 آب/أغسطس 2024 في جمهورية كوريا الشعبية الديمقراطية.', ['country']],
    ['The missile, as published on 3 September 2024, was made in the DPRK.', ['country']], ['A paper of 3 September 2024 says that the missile was made in the DPRK.', ['country']],
    ['The missile, used on 18 August 2024, was made in the DPRK.', ['country', 'used']], ['The missile was not made before 1 January 2024.', ['after']], ['The missile was made in 2024 or later.', ['after']],
    ['The missile was used on 18 August 2024, and was not made before 2024.', ['used', 'after']],
    ['The office said that it was made in 2019.', ['word']], ['On 4 October 2024 an example office said so of the missile.', ['word']],
  ] as const) test(`passes: ${text}`, () => deepEqual(says(text, of), []))
  test('the same holds of a title, of the words of a claim, and of a caption', () => {
    const found = (more: object, caption = 'the part') => stops(...all(more).map((line) => (line['label'] === 'photo' ? { ...line, caption } : line))).filter((each) => each.startsWith('words'))
    const words = (text: string) => ({ claims: claims.map((each) => (each.key === 'country' ? { ...each, text } : each)) })
    const bare = { claims: claims.filter(({ key }) => key !== 'after' && key !== 'days'), sentences: sentences.slice(0, 1) }
    deepEqual(found({ ...bare, title: 'The missile of August was made in 2024' }), ['words-not-borne title date-not-given "2024"'])
    deepEqual(found({ ...bare, title: 'The missile of 18 August was made in the DPRK' }), [])
    deepEqual(found(words('was made in the DPRK on 18 August 2024')), ['words-not-borne claim date-not-given "2024-08-18"'])
    deepEqual(found(words('the missile of 18 August 2024 was made in the DPRK')), [])
    deepEqual(found(bare, 'the part, which was made in the DPRK on 3 September 2024'), ['words-not-borne caption date-not-given "2024-09-03"'])
    deepEqual(found(bare, 'the part of the missile of 18 August 2024, which was made in the DPRK'), [])
  })
})
