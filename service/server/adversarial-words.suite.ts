/**
 * Attempts of an adversarial editor with words: sentences that nothing bears, verbs that say too much, figures that no claim gives, and what was true once.
 * @module
 */
import { finding, noticed, passed, sentences } from '../../core/review/invented-review.suite.ts'
import { before, changed, denial, honestCase, publishes, type Attempt, type Lines } from './adversarial-case.suite.ts'

export const night = 'The factory worked at night.'
export const nature = (text: string, more: object) => ({ kind: 'sentence', label: 'nature', of: '#finding', text, ...more })
const waived = (by: string, author: string | null = `#${by}`) => ({ nature: 'waived', by: `#${by}`, author, reason: 'known to all' })
const turned = (author: string) => ({ kind: 'correction', of: '#nature', reason: 'turned', changes: [{ field: '/text', value: night }], author: `#${author}` })

/** The honest case with one more sentence and, where it needs one, one more claim. */
export const says = (text: string, claims: readonly string[] = [], ...more: Lines): Lines => [
  ...before,
  { kind: 'transfer', label: 'transfer', from: '#works', toText: 'somebody', items: ['#part'], transferKind: 'sale' },
  { kind: 'document', label: 'leaflet', documentType: 'organisation-publication', title: 'A leaflet of Example Works' },
  { kind: 'position', label: 'word-of-works', party: '#works', about: ['#part'], sources: [{ document: '#leaflet', at: null }], form: 'quote', wording: 'We sell to distributors.', language: 'en', stance: 'asserts' },
  finding({
    claims: [...finding().claims, { key: 'from', claim: { type: 'supplied', transfer: '#transfer' }, text: 'supplied' }, { key: 'earlier', claim: { type: 'used-within', item: '#whole', from: '2024-03-01', to: '2024-03-31' }, text: 'used earlier' }, { key: 'word', claim: { type: 'said', position: '#word-of-works' }, text: 'said so' }],
    sentences: [...sentences, { text, claims }],
  }), denial, ...noticed, ...more, ...passed,
]
const unbound = (tried: string, dishonest: Lines, honest: Lines) => publishes(tried, 'sentence-unbound', /sentence 3/, says(night, [], ...dishonest), says(night, [], ...honest))
const strong = (tried: string, names: RegExp, claim: string, dishonest: string, honest: string) => publishes(tried, 'sentence-too-strong', names, says(dishonest, [claim]), says(honest, [claim]))

export const moved = { kind: 'correction', label: 'moved', of: '#use', reason: 'the day was wrong', changes: [{ field: '/when', value: '2024-08-25' }], author: '#first' }
export const rewritten = { kind: 'correction', of: '#finding', reason: 'the day was wrong', author: '#author', changes: [{ field: '/sentences', value: [
  { text: 'The missile was not used on 18 August 2024.', claims: ['used'] }, { text: 'It is not established that at most 230 days lie between production and use.', claims: ['days'] },
] }] }
export const again = passed.map((line) => ({ ...line, label: `${String(line['label'])}-again` }))
const softened = { kind: 'correction', of: '#finding', reason: 'the maker is not sure', author: '#author', changes: [{ field: '/sentences', value: [{ text: 'The missile was used on 18 August 2024.', claims: ['used'] }, { text: 'At most 230 days may lie between production and use.', claims: ['days'] }] }] }
const doubted = { kind: 'correction', of: '#rd-plain-year', reason: 'the maker is not sure', changes: [{ field: '/status', value: 'proposed' }], author: '#reader' }

export const attemptsWithWords: readonly Attempt[] = [
  unbound('a sentence that no claim bears', [], [nature(night, { nature: 'context' })]),
  unbound('context that was said of other words', [nature('The factory worked at noon.', { nature: 'context' })], [nature(night, { nature: 'context' })]),
  unbound('the author lets his own sentence pass', [nature(night, waived('author'))], [nature(night, waived('second'))]),
  unbound('a party that the finding is about lets a sentence pass', [nature(night, waived('works'))], [nature(night, waived('second'))]),
  unbound('a waiver in a reviewer’s name that he did not record', [nature(night, waived('second', null))], [nature(night, waived('second'))]),
  unbound('another person’s waiver is turned to a sentence that he never saw', [nature(sentences[0]!.text, waived('second')), turned('author')], [nature(sentences[0]!.text, waived('second')), turned('second')]),
  strong('a verb stronger than a status of possible', /too firm \\?"supplied/, 'from', 'Example Works supplied the part.', 'Example Works may have supplied the part.'),
  strong('the same in French', /too firm/, 'from', 'Example Works a fourni la pièce.', 'Example Works a peut-être fourni la pièce.'),
  strong('the same in Ukrainian', /too firm/, 'from', 'Example Works поставила деталь.', 'Example Works, можливо, поставила деталь.'),
  strong('the same in Arabic', /only possible/, 'from', 'ورّدت الشركة القطعة.', 'ربما ورّدت الشركة القطعة.'),
  strong('a hedge that stands in another sentence of the same text', /too firm/, 'from', 'Much may be otherwise. Example Works supplied the part.', 'Much is open. Example Works may have supplied the part.'),
  strong('proof beside a hedge', /proves/, 'from', 'This proves that Example Works may have supplied the part.', 'This does not prove that Example Works may have supplied the part.'),
  strong('certainty of what is established', /no status is certain/, 'used', 'The missile was used on 18 August 2024 beyond doubt.', 'The missile was used on 18 August 2024.'),
  strong('what is contradicted, as a fact', /contradicted|not shown/, 'earlier', 'The missile was used in March 2024.', 'The missile was not used in March 2024.'),
  strong('what a party says, as a fact', /names no speaker/, 'word', 'The parts went to distributors.', 'Example Works says that it sells to distributors.'),
  strong('a figure that no claim gives', /no claim gives the figure \\?"200 days/, 'days', 'At most 200 days lie between.', 'At most 230 days lie between.'),
  strong('a figure in Arabic digits that no claim gives', /no claim gives the figure/, 'days', 'لا يفصل بينهما إلا ٢٠٠ يومًا على الأكثر.', 'لا يفصل بينهما إلا ٢٣٠ يومًا على الأكثر.'),
  strong('a number in words that no claim gives', /no claim gives the figure \\?"seven/, 'used', 'The missile was used on 18 August 2024, with seven others.', 'The missile was used on 18 August 2024, with others.'),
  strong('a day that no claim gives', /no claim gives the date/, 'used', 'The missile was used on 19 August 2024.', 'The missile was used on 18 August 2024.'),
  publishes('a stale figure after a correction of what it rests on', 'sentence-too-strong', /claim used, days comes to less|claim used,days/, [...honestCase, moved], [...honestCase, moved, rewritten, ...again]),
  publishes('a reading is no longer rejected, and the reviews of before are to count on', 'sentence-too-strong', /a claim came to something else since/, [...honestCase, doubted], [...honestCase, doubted, softened, ...again]),
  publishes('a finding is corrected after its last review', 'stage-open', /the finding was corrected since/, [...honestCase, { kind: 'correction', of: '#finding', reason: 'a comma', changes: [{ field: '/title', value: 'Short, but sharp' }], author: '#author' }], changed('finding', { title: 'Short, but sharp' })),
]
