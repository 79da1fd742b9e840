/**
 * Attempts of an adversarial editor with what is to stay hidden: a name that is typed again, and evidence against a claim that is withheld.
 * @module
 */
import { finding, sentences } from '../../core/review/invented-review.suite.ts'
import { before, changed, honestCase, publishes, type Attempt, type Lines } from './adversarial-case.suite.ts'

export const hidden = { kind: 'party', label: 'hidden', names: [{ text: 'Zoran Vyhadanyi' }, { text: 'Зоран Вигаданий' }], partyType: 'person', publicRole: 'public-official', handling: 'confidential' }
/** In the finding itself the stage that clears it is open for that, and is told first. */
const tells = (tried: string, where: string, label: string, field: object, honest: object): Attempt => publishes(tried, label === 'finding' ? 'stage-open' : 'confidential-told', new RegExp(`stands in ${where} of`), [hidden, ...changed(label, field)], [hidden, ...changed(label, honest)])
/** Made in one country by what everybody may see, and in another by what few may. */
export const against: Lines = [
  ...before, ...['XA', 'XB'].map((country) => ({ kind: 'identification', label: `made-in-${country}`, case: '#case', item: '#part', level: 'country-of-manufacture', value: country, country, handling: country === 'XA' ? 'open' : 'restricted' })),
  finding({ claims: [...finding().claims, { key: 'made', claim: { type: 'made-in', item: '#part', country: 'XA' }, text: 'made in XA' }], sentences: [...sentences, { text: 'The part may have been made in XA.', claims: ['made'] }] }), ...honestCase.slice(before.length + 1),
]
const named = changed('denial', { wording: 'No part of Example Works flew.' })

export const attemptsWithSecrets: readonly Attempt[] = [
  tells('a confidential name in a caption', '/caption', 'photo', { caption: 'the part, held by Zoran Vyhadanyi' }, { caption: 'the part, held by a person' }),
  tells('a confidential name in a caption, turned round', '/caption', 'photo', { caption: 'the part, held by Vyhadanyi, Zoran' }, { caption: 'the part, held by Somebody, Else' }),
  tells('a confidential name in a caption, in another alphabet', '/caption', 'photo', { caption: 'деталь, Зоран Вигаданий' }, { caption: 'деталь' }),
  tells('a confidential name in a caveat', '/caveats', 'finding', { caveats: ['Zoran Vyhadanyi was not asked.'] }, { caveats: ['Nobody was asked.'] }),
  tells('a confidential name in the title', '/title', 'finding', { title: 'What Z. Vyhadanyi saw' }, { title: 'What somebody saw' }),
  tells('a confidential name in a note on an item', '/note', 'part', { note: 'Zoran Vyhadanyi had it.' }, { note: 'Somebody had it.' }),
  tells('a confidential name in the file name of a photograph', '/blob/name', 'photo', { blob: { ...(changed('photo', {}).find(({ label }) => label === 'photo')!['blob'] as object), name: 'Zoran Vyhadanyi.jpg' } }, { blob: { ...(changed('photo', {}).find(({ label }) => label === 'photo')!['blob'] as object), name: 'part.jpg' } }),
  publishes('the reading that speaks against a claim is withheld', 'claim-stronger', /Claim made: established in the package, possible in the case/, against, against, { honest: { audience: 'restricted' } }),
  publishes('a name is withheld and the sentence that tells it is shown by name', 'value-leaks', /names of party works/, named, named, { dishonest: { withhold: ['works:/names'], show: ['denial:/wording'] }, honest: { withhold: ['works:/names'] } }),
  publishes('a choice that fits nothing, so that what it was to hide goes out', 'choice-fits-nothing', /namen/, honestCase, honestCase, { dishonest: { withhold: ['works:/namen'] }, honest: { withhold: ['works:/names'] } }),
]
