/**
 * Words of a briefing in English.
 * @module
 */
import type { BriefingWords } from '../words.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const enWords: BriefingWords = {
  dates: { day: '{day} {month} {year}', month: '{month} {year}', span: '{from} to {to}', months, ofMonths: months },
  colon: ': ', comma: ', ', semicolon: '; ', quotes: ['“', '”'],
  forms: { statement: 'Statement', brief: 'Brief', report: 'Report', slides: 'Slides' },
  audiences: { 'security-council': 'the Security Council', government: 'a government', court: 'a court', press: 'the press', public: 'the public', other: 'another audience' },
  status: { established: 'established', possible: 'possible', contradicted: 'contradicted', 'not-established': 'not established' },
  confidence: { low: 'low', moderate: 'moderate', high: 'high' },
  nature: { context: 'context', opinion: 'opinion', waived: 'let pass without a claim' },
  stances: { asserts: 'asserts', supports: 'supports', disputes: 'disputes', denies: 'denies', declines: 'declines to answer', limits: 'limits', investigating: 'is investigating', 'attacks-method': 'attacks the method', 'attacks-independence': 'attacks the independence', 'attacks-format': 'attacks the format', 'asserts-law': 'states the law' },
  attacks: { funding: 'Who pays you?', competence: 'Wrong people, wrong format', 'party-to-the-conflict': 'The evidence comes from a party to the conflict', originals: 'The photographs are poor; nobody saw the object', 'other-readings': 'Your reading is one of several', 'right-of-reply': 'You did not ask us first', 'not-known': 'What is not known' },
  days: { between: '{least} to {most} days', atMost: 'at most {most} days', atLeast: 'at least {least} days', exactly: '{least} days' },
  window: { between: '{from} to {to}', notAfter: 'not after {to}', notBefore: 'not before {from}', on: '{from}' },
  leftOut: {
    'above-handling': 'handled more strictly than this document', 'no-room': 'no room in this form; it stands in the report', 'not-of-these-findings': 'about something else than these findings',
    'other-form': 'not part of this form', time: 'left out to fit the time',
  },
  says: {
    page: 'Page', of: 'of', restricted: 'RESTRICTED: not for publication', for: 'For', occasion: 'Occasion', asOf: 'As of {count} statements in the log {origin}', outset: 'Before the findings', standardOfProof: 'Standard of proof', notStated: 'not stated', funding: 'Who pays',
    howToRead: 'Each sentence has a number, and each claim that bears it an id and a status. The statuses are computed from sealed statements; nobody writes them.',
    finding: 'Finding', status: 'Status', confidenceLabel: 'Confidence', because: 'because', claims: 'Claims', claim: 'Claim', claimId: 'Id', days: 'Bounds', restsOn: 'Rests on', hangsOn: 'Falls without', entries: 'log entries {list}', nothing: 'nothing alone',
    caveats: 'Caveats', alternatives: 'Other explanations', setAside: 'Set aside because', wouldDecide: 'Would decide', positions: 'What the parties say', party: 'Party', words: 'Words', where: 'Where and when', paraphrase: 'not verbatim',
    deniedBy: 'This is denied or disputed by {parties}.', limitedBy: 'Limits are stated by {parties}.', challenge: 'Questions that will be put, and the answers', said: 'As it was put', answers: 'What answers it', gaps: 'What does not', noAnswer: 'Nothing recorded answers this.', asRecorded: 'Names and words of the statements stand as they were written.',
    sources: 'Sources', notIncluded: 'Known and not included', reason: 'Why', check: 'How to check this', checkHow: 'Open the package in any of its verifiers: the hash below must be that of its file manifest-sha256.txt. The files of this briefing are bound by their hashes in a sealed statement; a copy that differs in one byte is another file.',
    package: 'Package of finding {letter}', noPackage: 'No package of this finding has been published.', squareAlt: 'Square code that leads to the package with the manifest hash {hash}', corrections: 'Correction', correctionOf: 'This takes the place of “{title}”.',
    before: 'before', now: 'now', added: 'new', removed: 'gone', changed: 'changed', noChange: 'No sentence, status or figure differs, and no title, caveat, confidence, standard of proof or other explanation.', titleLabel: 'Title', notTranslated: '[not translated]', untranslatedCount: 'Pieces shown in the original because no translation fits them: {count}.', translationBy: 'Translation of finding {letter}',
    'method.person': 'made by a person', 'method.machine': 'made by a machine', 'method.machine-checked': 'made by a machine and checked', 'method.unknown': 'not recorded how it was made', notChecked: 'checked by nobody who is named', checkedBy: 'checked by {name}',
    speech: 'About {minutes} min at {rate} words a minute: {words} words.', proofSheet: 'Behind the words', figure: 'Figure', timeline: 'When it can have been made and used', timelineAlt: 'Timeline. {rows}', production: 'Production', use: 'Use', item: 'Item',
    map: 'Where, as closely as it is known', mapAlt: 'Map with {count} places, each a circle of the radius within which it is known: {rows}', place: 'Place', precision: 'Known within', km: '{km} km', when: 'When', supply: 'From whom to whom, as asserted', supplyAlt: 'Chain of supply. {rows}', from: 'From', to: 'To', unnamed: 'not named',
    photograph: 'Photograph', illustration: 'Drawing, not a photograph', redacted: 'Photograph, parts of it masked', marked: 'Framed: {marks}', bounds: 'Bounds', open: 'open', event: 'Event', number: 'No.', contents: 'Contents', continued: 'continued', waivedBy: 'let pass by {name}', summary: 'In short', stance: 'Stance',
    review: 'Review', reviewedBy: 'finding {letter} was passed by {name}', reviewWaived: 'finding {letter} was reviewed by nobody else; {name} waived the review', notReviewed: 'no review of finding {letter} by another person is among what this document may show', ownMarks: 'of finding {letter}, {name} sentences are context or opinion by the word of who wrote it', readAlone: 'no second person has read finding {letter}', replyWaived: 'the right of reply on finding {letter} was waived by {name}',
    moreFindings: 'and {count} more findings', timelineSays: 'Rows: {count}. Hatched: when it can have been made; a diamond or short bar: when it was used; an arrow: open on that side.', mapSays: 'Places: {count}. Each circle is the radius within which the place is known.', supplySays: 'Transfers: {count}. A broken line is asserted, not established.', squareHow: 'The code holds the hash of the package and no address. Ask whoever gave you this for the package with this hash, open it in its verifier, and compare the two.', squareOpens: 'The code opens this address; the package found there must have this hash.', notBriefed: 'not in this briefing', sinceWhy: 'Since when and why', sinceEntry: 'log entry {index}', correctedMade: 'It was made {date}, when the log had {count} statements.', madeOn: 'on {date}',
  },
}
