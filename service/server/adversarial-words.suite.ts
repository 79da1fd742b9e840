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

/** On the country of making alone, beside a source and its day. */
const madeIn = (text: string, more: object = {}, item = '#whole'): Lines => {
  const paper = { kind: 'document', label: 'paper', documentType: 'organisation-publication', title: 'A paper on the missile', date: '2024-09-03' }
  const country = { kind: 'identification', label: 'country', item, level: 'country-of-manufacture', value: 'the DPRK', country: 'KP', status: 'accepted', sources: [{ document: '#paper', at: null }] }
  const own = finding({ claims: [finding().claims[0]!, { key: 'country', claim: { type: 'made-in', item, country: 'KP' }, text: 'made in the DPRK' }], sentences: [sentences[0]!, { text, claims: ['country'] }], ...more })
  return [...before, paper, country, own, denial, ...noticed, ...passed]
}
const dated = (tried: string, names: RegExp, dishonest: string, honest: string) => publishes(tried, 'sentence-too-strong', names, madeIn(dishonest), madeIn(honest))
const made = 'The missile was made in the DPRK.'
const claimsWith = (text: string) => ({ claims: [finding().claims[0]!, { key: 'country', claim: { type: 'made-in', item: '#whole', country: 'KP' }, text }] })

const supplied = 'Example Works supplied the part.'
const other = (tried: string, names: RegExp, dishonest: Lines, honest: Lines) => publishes(tried, 'sentence-other-than-claim', names, dishonest, honest)
const aside = (tried: string, names: RegExp, label: string, dishonest: object, honest: object, extra: Lines = []) => publishes(tried, 'words-not-borne', names, inserted(changed(label, dishonest), extra), inserted(changed(label, honest), extra))
const inserted = (lines: Lines, extra: Lines): Lines => { const at = lines.findIndex(({ kind }) => kind === 'finding'); return [...lines.slice(0, at), ...extra, ...lines.slice(at)] }
/** Several sentences in fields of their own, all on the claim of the day. */
const saysAll = (texts: readonly string[]): Lines => says('', []).map((line) => (line['label'] === 'finding' ? { ...line, sentences: [...sentences, ...texts.map((text) => ({ text, claims: ['used'] }))] } : line))
const trader = { kind: 'party', label: 'trader', case: '#case', names: [{ text: 'Trader of Example' }], partyType: 'company' }
const asked = { kind: 'review', label: 'trader-not-asked', of: '#finding', stage: 'right-of-reply:trader', outcome: 'passed', by: '#second', author: '#second', reason: 'nothing is said of it' }
const translated = (text: string) => ({ kind: 'translation', of: '#finding', language: 'fr', method: 'person', by: '#second', pieces: [{ source: sentences[0]!.text, text }] })

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
  other('a sentence is bound to an established claim that says something else', /shares no name, mark or figure/, says(night, ['used']), says('It struck Example Town.', ['used'])),
  other('a sale is told on a claim of a day', /no claim speaks of what is said with \\?"sold/, says('The missile, which somebody sold, was used on 18 August 2024.', ['used']), says('The missile was used on 18 August 2024.', ['used'])),
  other('the same in French, Ukrainian and Arabic', /sentence 3.*sentence 4.*sentence 5/, saysAll(['Le missile a été vendu, et employé le 18 août 2024.', 'Ракету продано й застосовано 18 серпня 2024 року.', 'باعوا الصاروخ ثم باعت شركة ما بقي منه في 18 آب/أغسطس 2024.']), saysAll(['Le missile a été employé le 18 août 2024.', 'Ракету застосовано 18 серпня 2024 року.', 'استُخدم الصاروخ في 18 آب/أغسطس 2024.'])),
  other('a party is named on a claim that does not speak of it', /no claim speaks of \\?"Trader of Example/, [trader, ...says('The missile of Trader of Example was used on 18 August 2024.', ['used'], asked)], [trader, ...says('The missile was used on 18 August 2024.', ['used'], asked)]),
  other('a second sentence stands in the field of one that is borne', /another sentence/, says('The missile was used on 18 August 2024. It came by night.', ['used']), says('The missile was used on 18 August 2024. Whether it came by night is not known.', ['used'])),
  publishes('a fact is recorded as context, by the author himself', 'sentence-unbound', /by an author of the finding/, says(supplied, [], nature(supplied, { nature: 'context', author: '#author' })), says(supplied, [], nature(supplied, { nature: 'context', author: '#second' }))),
  aside('a title says more than its claims', /the title/, 'finding', { title: 'Proof that Example Works supplied the part' }, { title: 'From production to use: at most 230 days' }),
  aside('a title says more than the claim of what it says, beside a stronger one', /the title/, 'finding', { claims: [...finding().claims, { key: 'from', claim: { type: 'supplied', transfer: '#transfer' }, text: 'supplied' }], title: supplied }, { claims: [...finding().claims, { key: 'from', claim: { type: 'supplied', transfer: '#transfer' }, text: 'supplied' }], title: 'Example Works may have supplied the part' }, [{ kind: 'transfer', label: 'transfer', from: '#works', toText: 'somebody', items: ['#part'], transferKind: 'sale' }]),
  aside('a caption says more than the case', /the caption of a photograph/, 'photo', { caption: 'the part that Example Works supplied' }, { caption: 'the part, seen from above' }),
  aside('a caveat says what no claim bears', /a caveat/, 'finding', { caveats: [supplied] }, { caveats: ['That Example Works supplied the part is not shown.'] }),
  aside('the words of a claim say another', /the text of a claim/, 'finding', { claims: finding().claims.map((each) => (each.key === 'used' ? { ...each, text: 'sold and used then' } : each)) }, { claims: finding().claims }),
  publishes('a translation says more than the sentence', 'words-not-borne', /a translation/, [...honestCase, translated('Le missile a été vendu, puis employé le 18 août 2024.')], [...honestCase, translated('Le missile a été employé le 18 août 2024.')]),
  dated('the day of its use, as the day of its making', /no claim gives the date/, 'The missile was made in the DPRK on 18 August 2024.', 'The missile of 18 August 2024 was made in the DPRK.'),
  dated('the month of its use, as the month of its making', /no claim gives the date/, 'The missile was made in the DPRK in August 2024.', 'The missile of 18 August was made in the DPRK.'),
  dated('the day of a source, as the day of its making', /no claim gives the date/, 'The missile was made in the DPRK on 3 September 2024.', 'The missile, as published on 3 September 2024, was made in the DPRK.'),
  publishes('the number of a mark, as a number of parts', 'sentence-too-strong', /no claim gives the figure \\?"113/, madeIn('The actuator was made in the DPRK in 113 parts.', {}, '#part'), madeIn('The actuator, which bears the mark 113, was made in the DPRK.', {}, '#part')),
  publishes('the same day in French, Ukrainian and Arabic', 'sentence-too-strong', /sentence 2.*sentence 3.*sentence 4/,
    madeIn('', { sentences: [sentences[0]!, ...['Le missile a été fabriqué en RPDC le 18 août 2024.', 'Ракету виготовлено в КНДР 18 серпня 2024 року.', 'صُنع الصاروخ في جمهورية كوريا الشعبية الديمقراطية في 18 آب/أغسطس 2024.'].map((text) => ({ text, claims: ['country'] }))] }),
    madeIn('', { sentences: [sentences[0]!, ...['Le missile du 18 août 2024 a été fabriqué en RPDC.', 'Ракету від 18 серпня 2024 року виготовлено в КНДР.', 'صُنع صاروخ 18 آب/أغسطس 2024 في جمهورية كوريا الشعبية الديمقراطية.'].map((text) => ({ text, claims: ['country'] }))] })),
  publishes('a title with a year of making that no claim gives', 'words-not-borne', /the title/, madeIn(made, { title: 'The missile of August was made in 2024' }), madeIn(made, { title: 'The missile of 18 August was made in the DPRK' })),
  publishes('the words of a claim with the day of the use', 'words-not-borne', /the text of a claim/, madeIn(made, claimsWith('was made in the DPRK on 18 August 2024')), madeIn(made, claimsWith('the missile of 18 August 2024 was made in the DPRK'))),
]
