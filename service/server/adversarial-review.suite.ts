/**
 * Attempts of an adversarial editor with the review: by himself, in another's name, by rules made for it, around a refusal, and before those named could answer.
 * @module
 */
import { finding, noticed, onePerson, passed, refusal, review, sentences } from '../../core/review/invented-review.suite.ts'
import { says } from './adversarial-words.suite.ts'
import { atDesk, before, changed, denial, honestCase, publishes, without, type Attempt, type Lines } from './adversarial-case.suite.ts'

/** One stage passed by somebody else than in the honest case. */
const passes = (tried: string, why: RegExp, stage: string, by: string, more: object = {}, extra: Lines = [], honestExtra: Lines = [], honest: Lines = honestCase): Attempt =>
  publishes(tried, 'stage-open', why, [...without(...passed.filter((line) => line['stage'] === stage).map((line) => String(line['label']))), ...extra, review(stage, by, more)], [...honest, ...honestExtra])
const twin = { kind: 'party', label: 'twin', case: '#case', names: [{ text: 'Twin', use: 'pseudonym' }], partyType: 'person', publicRole: 'private' }
const same = (judgement: string) => ({ kind: 'sameness', a: '#twin', b: '#author', of: 'party', judgement, reason: 'a letter of both' })
const retitled = (author: string) => ({ kind: 'correction', of: '#finding', reason: 'a title', changes: [{ field: '/title', value: 'Shorter' }], author })
const no = refusal('verified', 'third')
const waiver = review('waiver:procedure', 'author', { reason: 'in haste' })
const bare: Lines = [...before, finding(), denial, ...noticed]
const lax = { kind: 'procedure', label: 'lax', case: '#case', title: 'Lax', stages: [{ id: 'glance', title: 'Glance' }], persons: 1 }
const alone = { ...lax, label: 'alone', title: 'Two persons', stages: [{ id: 'glance', title: 'Glance' }, { id: 'look', title: 'Look' }], persons: 2 }
const strict = { kind: 'procedure', label: 'strict', case: '#case', title: 'Strict', stages: [{ id: 'read', title: 'Read' }, { id: 'again', title: 'Again', separateFrom: ['read'] }], persons: 2 }
const [first, ...others] = before
const ruled = (procedure: Lines, ...more: Lines): Lines => [first!, ...others, ...procedure, finding(), denial, ...noticed, ...more]
const takenBack = (author: string) => ({ kind: 'withdrawal', of: '#refused-verified-by-third', reason: 'inconvenient', author })
const refuses = (tried: string, ...more: Lines): Attempt => publishes(tried, 'stage-refused', /stage \\"Verified\\" was refused by Person third/, [...honestCase, no, ...more], [...honestCase, no, takenBack('#third'), review('verified', 'second', { label: 'verified-after-all' })])
const stated = (tried: string, dishonest: object, honest: object): Attempt => {
  const sealing = (line: object) => atDesk(async (desk) => { await desk.seal(...bare); return desk.sealing({ ...line }) })
  return { tried, route: 'statements', met: 'statements-invalid', attempt: () => sealing(dishonest), honest: () => sealing(honest) }
}
const due = (deadline: string) => noticed.filter(({ label }) => label === 'notice').map((line) => ({ ...line, deadline }))

const excluded = { kind: 'review', label: 'works-excluded', of: '#finding', stage: 'right-of-reply:works', outcome: 'passed', by: '#second', author: '#second', reason: 'it was dissolved years ago' }
const unasked = (line: Readonly<Record<string, unknown>>) => line['label'] !== 'notice' && line['label'] !== 'answer'
/** Nobody is listed: Example Works stands in a claim of a transfer, or in a sentence that another person calls context. */
const unlisted = (...more: Lines): Lines => says('The part may have been supplied.', ['from'], ...more).filter(unasked).map((line) => (line['label'] === 'finding' ? { ...line, substantivelyReferenced: [] } : line))
const near = 'The factory of Example Works stood near.'
const named = (...more: Lines): Lines => [...before, finding({ substantivelyReferenced: [], sentences: [...sentences, { text: near, claims: [] }] }), denial, { kind: 'sentence', of: '#finding', text: near, nature: 'context', author: '#second' }, ...more, ...passed]

export const attemptsWithReview: readonly Attempt[] = [
  publishes('a finding that nobody reviewed', 'stage-open', /0 of 2 persons/, bare, honestCase),
  passes('a review by the author', /by an author of the finding/, 'verified', 'author'),
  passes('a review by the author through a second record of himself', /by an author of the finding/, 'verified', 'twin', {}, [twin, same('same')], [], [...without('verified-by-second'), twin, same('not-same'), review('verified', 'twin')]),
  passes('a review by who corrected the finding', /by an author of the finding/, 'verified', 'second', {}, [retitled('#second'), ...passed.filter(({ label }) => label !== 'verified-by-second').map((line) => ({ ...line, label: `${String(line['label'])}-again` }))], [retitled('#author'), ...passed.map((line) => ({ ...line, label: `${String(line['label'])}-again` }))]),
  publishes('a finding without an author, so that everybody is another', 'stage-open', /who wrote the finding is not recorded/, changed('finding', { author: null }), honestCase),
  passes('a review by a party that the finding is about', /by a party that the finding is about/, 'documented', 'works'),
  passes('who read the mark verifies the reading', /read or identified what this stage is to check/, 'verified', 'reader'),
  passes('one person for two stages that are to be separate', /passed a stage from which this one is separate/, 'verified', 'first'),
  passes('a review in another person’s name, recorded by nobody', /not recorded by its reviewer himself/, 'documented', 'second', { author: null }),
  stated('a review by one, in the name of another', { ...review('verified', 'second'), author: '#author' }, review('verified', 'second')),
  stated('a refusal of which nobody learns why', { ...no, reason: null }, no),
  stated('a sentence let pass without a reason', { kind: 'sentence', of: '#finding', text: 'x', nature: 'waived', by: '#second', author: '#second' }, { kind: 'sentence', of: '#finding', text: 'x', nature: 'waived', by: '#second', author: '#second', reason: 'known to all' }),
  publishes('one person for all, where the rules ask for two', 'too-few-persons', /1 of 2 persons/, ruled([alone], review('glance', 'first'), review('look', 'first')), ruled([alone], review('glance', 'first'), review('look', 'second'))),
  publishes('laxer rules, sealed after the finding', 'stage-open', /built-in procedure/, ruled([], lax, review('glance', 'first')), ruled([lax], review('glance', 'first'))),
  publishes('strict rules are withdrawn after the finding', 'stage-open', /the procedure \\"Strict\\"/, ruled([strict], { kind: 'withdrawal', of: '#strict', reason: 'tiresome' }), ruled([strict], { kind: 'withdrawal', of: '#strict', reason: 'tiresome' }, review('read', 'first'), review('again', 'second'))),
  refuses('a refusal is passed over'),
  refuses('a refusal is withdrawn by the author', takenBack('#author')),
  refuses('a refusal is turned into a pass by the author', { kind: 'correction', of: '#refused-verified-by-third', reason: 'a slip', changes: [{ field: '/outcome', value: 'passed' }], author: '#author' }),
  refuses('a refusal is covered by a waiver of the whole procedure', waiver),
  publishes('the whole procedure is waived without a reason', 'stage-open', /without a reason|rules of one|One person/, ruled([onePerson], { ...waiver, reason: null }), ruled([onePerson], waiver)),
  publishes('the author waives the whole review, in a case whose rules know no publication by one person', 'stage-open', /0 of 2 persons/, [...bare, waiver], ruled([onePerson], waiver)),
  publishes('rules of one person are sealed after the finding, to waive its review', 'stage-open', /0 of 2 persons/, [...bare, onePerson, waiver], ruled([onePerson], waiver)),
  publishes('a stage that must not be left out is left out', 'stage-open', /this stage cannot be left out/, [...without('verified-by-second'), review('waiver:verified', 'second', { reason: 'no time' })], [...without('traced-by-first', 'traced'), review('waiver:traced', 'first', { reason: 'no serial to trace' })]),
  publishes('who is named was not asked', 'right-of-reply-open', /no notice is recorded/, without('notice', 'answer'), honestCase),
  publishes('the author says that the finding is of nobody, so that nobody need be asked', 'named-not-heard', /Example Works is named \(in claim from\)/, unlisted(), unlisted(excluded)),
  publishes('a party is named in a sentence alone, and not listed', 'named-not-heard', /Example Works is named \(in sentence 3\)/, named(), named(excluded)),
  publishes('who is to be heard excludes himself', 'named-not-heard', /Example Works/, named({ ...excluded, by: '#works', author: '#works' }), named(excluded)),
  publishes('who is named has time left to answer', 'right-of-reply-open', /deadline is not surely past/, [...without('notice', 'answer'), ...due('2085-03-01')], [...without('notice', 'answer'), ...due('2084-03-01'), review('cleared', 'third', { label: 'cleared-after' })]),
]
