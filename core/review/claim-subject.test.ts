/** Sentences that say something other than their claims, and words beside sentences that no claim bears; each honest twin passes. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { claim as claimSchema } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { checkVerbs } from './claim-subject.ts'
import { changed, evidence, finding, noticed, passed, sentences, someDay, stops, whole } from './invented-review.suite.ts'
import { publicationGate } from './index.ts'
import { topicsOf } from './topics.ts'

const sale = [{ kind: 'transfer', label: 'sale', from: '#works', toText: 'a buyer in Example Land', items: ['#part'], transferKind: 'sale', documents: ['#invoice'] }]
const invoice = { kind: 'document', label: 'invoice', documentType: 'contract', title: 'Invoice of Example Works' }
const claims = [...finding().claims,
  { key: 'mark', claim: { type: 'bears-mark', items: ['#part'], mark: '113' }, text: 'bears the mark 113' },
  { key: 'sold', claim: { type: 'supplied', transfer: '#sale' }, text: 'supplied' },
]
const shown = evidence.map((line) => (line['kind'] === 'mark' ? { ...line, regions: [{ photo: '#photo', x: 0, y: 0, width: 1, height: 1 }] } : line)).toSorted((a, b) => Number(a['kind'] === 'mark') - Number(b['kind'] === 'mark'))
const all = (more: object, ...extra: Lines): Lines => [...evidence.slice(0, 1), ...shown.filter((line) => line['kind'] !== 'case' && line['kind'] !== 'reading'), ...evidence.filter((line) => line['kind'] === 'reading'), { kind: 'party', label: 'trader', case: '#case', names: [{ text: 'Trader of Example' }, { text: 'Торговець Прикладу' }], partyType: 'company' }, invoice, ...sale, finding({ claims, ...more }), ...noticed, ...extra, ...passed]
const says = (text: string, of: readonly string[], ...extra: Lines) => stops(...all({ sentences: [...sentences, { text, claims: of }] }, ...extra)).filter((each) => each.startsWith('sentence') || each.startsWith('named') || each.startsWith('words'))
const waived = (text: string) => ({ kind: 'sentence', label: 'waived', of: '#finding', text, nature: 'waived', by: '#second', author: '#second', reason: 'it is the same thing by another name' })

suite('a sentence and its claims', () => {
  for (const [text, of, met] of [
    ['The factory worked at night.', ['used'], 'sentence-other-than-claim 3 other-than-claim ""'],
    ['Somebody sold the missile.', ['used'], 'sentence-other-than-claim 3 verb-of-no-claim "sold"'],
    ['The missile, which Trader of Example had, was used on 18 August 2024.', ['used'], 'sentence-other-than-claim 3 party-of-no-claim "Trader of Example"'],
    ['Ракету, яку мав Торговець Прикладу, застосовано 18 серпня 2024 року.', ['used'], 'sentence-other-than-claim 3 party-of-no-claim "Торговець Прикладу"'],
    ['Le missile a été vendu, et employé le 18 août 2024.', ['used'], 'sentence-other-than-claim 3 verb-of-no-claim "vendu"'],
    ['Ракету продано.', ['used'], 'sentence-other-than-claim 3 other-than-claim "" verb-of-no-claim "продано"'],
    ['باعت الشركة الصاروخ.', ['used'], 'sentence-other-than-claim 3 other-than-claim "" verb-of-no-claim "باعت"'],
    ['The actuator bears the mark 113 and was fired.', ['mark'], 'sentence-other-than-claim 3 verb-of-no-claim "fired"'],
    ['The missile was used on 18 August 2024. It came by night.', ['used'], 'sentence-other-than-claim 3 several-sentences "It came by night."'],
  ] as const) test(`is met: ${text}`, () => equal(says(text, of).find((each) => each.startsWith('sentence-other')), met))
  for (const [text, of] of [
    ['The missile was used on 18 August 2024.', ['used']], ['It struck Example Town.', ['used']], ['Le missile a été employé le 18 août 2024.', ['used']], ['Ракету застосовано 18 серпня 2024 року.', ['used']], ['استُخدم الصاروخ في 18 آب/أغسطس 2024.', ['used']],
    ['The actuator bears 113.', ['mark']], ['113 stands on it.', ['mark']], ['La pièce porte la marque 113.', ['mark']], ['Деталь має маркування 113.', ['mark']], ['تحمل القطعة العلامة 113.', ['mark']],
    ['Example Works sold the actuator to a buyer.', ['sold']], ['Example Works a vendu la pièce.', ['sold']], ['The missile was used on 18 Aug. 2024.', ['used']],
    ['The missile was used on 18 August 2024. Its origin is not known.', ['used']], ['The missile was used on 18 August 2024. The strike hit Example Town.', ['used']],
  ] as const) test(`passes: ${text}`, () => deepEqual(says(text, of), []))
  test('passes where a reviewer lets it, by name and reason; not by its author', () => {
    const text = 'Somebody sold the missile.'
    deepEqual(says(text, ['used'], waived(text)), [])
    equal(says(text, ['used'], { ...waived(text), by: '#author', author: '#author' }).length, 1)
  })
  test('what was expected is told: names of the claims', () => {
    const { world, id } = worldOf(...all({ sentences: [...sentences, { text: 'The factory worked at night.', claims: ['used'] }] }))
    const flag = publicationGate(world, id('finding'), someDay)!.sentences[2]!.flags.find(({ code }) => code === 'other-than-claim')!
    ok('given' in flag && flag.given.includes('missile'), JSON.stringify(flag))
  })
  test('law: the sentences that core/findings makes of claims assert nothing of which the claim does not speak', () => {
    const types = new Map(claimSchema.options.map((option) => [option.shape.type.value as string, option]))
    for (const line of readFileSync(join(import.meta.dirname, '..', 'findings', 'claim-sentences.txt'), 'utf8').trim().split('\n')) {
      const [, type, , , text] = /^(\S+) (\S+) (\S+): (.*)$/.exec(line)!
      ok(types.has(type!))
      if (type === 'at-least') continue
      const allowed = new Set(topicsOf({ type, level: 'model', role: 'freight-forwarder', suchThat: [] } as never))
      deepEqual(checkVerbs(text!, allowed), [], text)
    }
  })
})

suite('words beside the sentences', () => {
  const found = (more: object, ...extra: Lines) => stops(...all(more, ...extra)).filter((each) => !each.startsWith('stage'))
  for (const [what, more, met] of [
    ['a title of what no claim says', { claims: finding().claims, title: 'Proof that somebody supplied the part' }, 'words-not-borne title verb-of-no-claim "supplied"'],
    ['a title with a figure of no claim', { title: 'Used after 40 days' }, 'words-not-borne title figure-not-given "40 days"'],
    ['a title without any doubt', { title: 'Without doubt used on 18 August 2024' }, 'words-not-borne title certain-words "Without doubt"'],
    ['a caveat that says what no claim bears', { caveats: ['Somebody diverted the missile.'] }, 'words-not-borne caveat verb-of-no-claim "diverted"'],
    ['a claim whose words say another', { claims: claims.map((each) => (each.key === 'used' ? { ...each, text: 'sold to a buyer' } : each)) }, 'words-not-borne claim verb-of-no-claim "sold"'],
  ] as const) test(`are met: ${what}`, () => deepEqual(found(more), [met]))
  for (const [what, more] of [
    ['a heading', { title: 'Short' }], ['a title of its claims', { title: 'The missile was used at most 230 days after its part was produced' }],
    ['a caveat of what is not shown', { caveats: ['That anybody diverted the missile is not shown.', 'A party to the conflict gave access to it.'] }],
  ] as const) test(`pass: ${what}`, () => deepEqual(found(more), []))
  test('a title says no more than the strongest claim of what it says, whatever else is established', () => {
    const open = all({ title: 'Example Works sold the actuator' }).map((line) => (line['label'] === 'sale' ? { ...line, documents: [] } : line))
    deepEqual(stops(...open).filter((each) => each.startsWith('words')), ['words-not-borne title firm-words "sold"'])
    deepEqual(found({ title: 'Example Works sold the actuator' }), [])
  })
  test('a caption that tells of a sale of which no claim speaks; a waiver of a reviewer lets it pass', () => {
    const caption = 'the part that Example Works supplied'
    deepEqual(stops(...changed('photo', { caption })), ['words-not-borne caption verb-of-no-claim "supplied" party-of-no-claim "Example Works"'])
    deepEqual(stops(...changed('photo', { caption: 'the part, seen from above' })), [])
    deepEqual(stops(...changed('photo', { caption }), waived(caption)), [])
  })
  test('a translation that says more than the sentence', () => {
    const translation = (text: string) => ({ kind: 'translation', of: '#finding', language: 'fr', method: 'person', by: '#second', pieces: [{ source: sentences[0]!.text, text }] })
    deepEqual(stops(...whole, translation('Le missile a été vendu, puis employé le 18 août 2024.')), ['words-not-borne translation verb-of-no-claim "vendu"'])
    deepEqual(stops(...whole, translation('Le missile a été employé le 18 août 2024.')), [])
  })
})

suite('who is named and was not asked', () => {
  const named = (...lines: Lines) => stops(...lines).filter((each) => each.startsWith('named'))
  const unlisted = (more: object = {}, ...extra: Lines) => all({ substantivelyReferenced: [], ...more }, ...extra)
  const excluded = (party: string) => ({ kind: 'review', label: 'excluded', of: '#finding', stage: `right-of-reply:${party}`, outcome: 'passed', by: '#second', author: '#second', reason: 'it went out of business' })
  test('a side of a transfer that a claim names, though the author lists nobody', () => {
    const bare = unlisted().filter((line) => line['label'] !== 'notice' && line['label'] !== 'answer')
    deepEqual(named(...bare), ['named-not-heard sold not-noticed'])
    deepEqual(named(...unlisted()), [], 'it was asked all the same')
    deepEqual(named(...bare, excluded('works')), [], 'or excluded by name and reason')
    deepEqual(named(...bare, { ...excluded('works'), by: '#works', author: '#works' }), ['named-not-heard sold not-noticed'], 'by nobody who is to be heard himself')
  })
  test('who stands in a sentence by name or alias, but for who only speaks', () => {
    const text = 'The factory of Trader of Example stood near.'
    const context = { kind: 'sentence', label: 'nature', of: '#finding', text, nature: 'context' }
    deepEqual(named(...all({ sentences: [...sentences, { text, claims: [] }] }, context)), ['named-not-heard 3 not-noticed'])
    deepEqual(named(...all({ title: 'Торговець Прикладу' })), ['named-not-heard 0 not-noticed'])
    const word = [{ kind: 'position', label: 'word', party: '#trader', form: 'quote', wording: 'We know nothing of a missile.', stance: 'denies', sources: [{ document: '#invoice', at: null }] }]
    const speaking = all({ claims: [...claims, { key: 'word', claim: { type: 'said', position: '#word' }, text: 'said so' }], sentences: [...sentences, { text: 'Trader of Example says that it knows nothing of a missile.', claims: ['word'] }] })
    const at = speaking.findIndex((line) => line['label'] === 'finding')
    deepEqual(named(...speaking.slice(0, at), ...word, ...speaking.slice(at)), [])
  })
})
