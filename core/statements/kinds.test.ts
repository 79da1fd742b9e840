/**
 * Every kind: the smallest valid statement, each field that it requires, values that it refuses, and where its references may lead.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isKindName, kindNames, kinds, readStatementFile, type FileSurroundings, type KindName, type Problem } from './index.ts'

/** Of each kind one sealed statement, with an id that is told from its place in the list of kinds. */
const idOf = (kind: KindName) => (kindNames.indexOf(kind) + 1).toString(16).padStart(32, '0')
const otherParty = 'e'.repeat(32)
const hash = 'a'.repeat(64)
const around: FileSurroundings = {
  known: { byId: (id) => { if (id === otherParty) return { kind: 'party', fields: example('party') }; const kind = kindNames.find((name) => idOf(name) === id); return kind === undefined ? undefined : { kind, fields: example(kind) } }, byLabel: () => [] },
  newId: () => 'f'.repeat(32),
  hasBlob: (sha256) => sha256 === hash,
  blobOfFile: () => null,
}
const problemsOf = (kind: KindName, fields: object): Problem[] => readStatementFile(JSON.stringify({ kind, ...fields }), around).problems

interface Example {
  /** The smallest valid statement. */
  readonly least: Record<string, unknown>
  /** Values that are refused: the fields that differ from `least`, where that shows, and what is expected there. */
  readonly wrong: readonly (readonly [fields: Record<string, unknown>, at: string, expected: RegExp])[]
}
const blob = { sha256: hash, size: 3, type: 'image/png' }
const verifierKey = 'works.example/device-7+c19557a2+AT0nv2WEvWCWK45JIlA2A2lrWL8+JRFomXaKs1qnF1jo'
const saidClaim = { key: 'a', claim: { type: 'said', position: idOf('position') }, text: 'It was said.' }
const sentence = { text: 'It was said.', claims: ['a'] }

const examples: Record<KindName, Example> = {
  case: { least: { title: 'Example case' }, wrong: [[{ title: '' }, '/title', />=1/], [{ opened: 'last year' }, '/opened', /EDTF/]] },
  party: {
    least: { names: [{ text: 'Example Works' }], partyType: 'company' },
    wrong: [
      [{ names: [] }, '/names', />=1/], [{ names: [{ text: '' }] }, '/names/0/text', />=1/], [{ partyType: 'firm' }, '/partyType', /company/], [{ jurisdiction: 'xa' }, '/jurisdiction', /ISO 3166-1/],
      [{ partyType: 'person', publicRole: 'private' }, '/names', /pseudonym/], [{ members: { qualifier: 'some' } }, '/members/qualifier', /about/],
    ],
  },
  site: { least: {}, wrong: [[{ place: { lat: 1 } }, '/place', /both lat and lon/], [{ place: { lat: 1, lon: 2 } }, '/place', /precisionKm/], [{ when: '2084-13' }, '/when', /EDTF/]] },
  recovery: { least: {}, wrong: [[{ situation: 'dug up' }, '/situation', /cached/], [{ place: { lat: 91, lon: 0, precisionKm: 1 } }, '/place/lat', /<=90/]] },
  use: { least: { what: 'strike on Example Town' }, wrong: [[{ what: 7 }, '/what', /a text/], [{ place: { lon: 181, lat: 0, precisionKm: 1 } }, '/place/lon', /<=180/], [{ place: { lat: 0, lon: 0, precisionKm: 0 } }, '/place/precisionKm', />0/]] },
  item: { least: { description: 'crate', itemClass: 'crate' }, wrong: [[{ itemClass: null }, '/itemClass', /a text/], [{ quantity: { value: 3 } }, '/quantity/qualifier', /exactly/], [{ quantity: { qualifier: 'about', value: -1 } }, '/quantity/value', />=0/]] },
  photo: {
    least: { blob, pictureType: 'original' },
    wrong: [
      [{ blob: { ...blob, sha256: 'A'.repeat(64) } }, '/blob/sha256', /lower-case hex/], [{ blob: { ...blob, type: 'picture' } }, '/blob/type', /media type/], [{ blob: { ...blob, size: 0.5 } }, '/blob/size', /int/],
      [{ blob: { ...blob, sha256: 'b'.repeat(64) } }, '/blob/sha256', /blob store/], [{ pictureType: 'scan' }, '/pictureType', /derivative/],
      [{ madeFrom: idOf('photo'), pictureType: 'derivative' }, '/madeHow', /how/], [{ madeFrom: idOf('photo'), madeHow: 'cropped' }, '/pictureType', /derivative or redacted/],
    ],
  },
  'pixel-seal': {
    least: { of: idOf('photo'), format: 'proofmark/redacted-photo/v1', width: 150, height: 100, root: 'a'.repeat(64), decoder: 'invented 1.0' },
    wrong: [
      [{ format: 'v2' }, '/format', /redacted-photo/], [{ width: 0 }, '/width', />=1/], [{ height: 1.5 }, '/height', /int/], [{ root: 'A'.repeat(64) }, '/root', /lower-case hex/], [{ decoder: '' }, '/decoder', />=1/],
    ],
  },
  mark: {
    least: { item: idOf('item'), transcription: '84 017' },
    wrong: [
      [{ transcription: '{' }, '/transcription', /a transcription/], [{ transcription: null }, '/transcription', /unreadable character/], [{ technique: 'scratched' }, '/technique', /stamped/], [{ state: 'worn' }, '/state', /obliterated/],
      [{ regions: [{ photo: idOf('photo'), x: 0, y: 0, width: 1.5, height: 1 }] }, '/regions/0/width', /<=1/],
    ],
  },
  reading: {
    least: { mark: idOf('mark'), scheme: 'plain-year', meaning: 'the year 2084', status: 'proposed' },
    wrong: [
      [{ item: idOf('item') }, '/mark', /either the mark/], [{ mark: null }, '/mark', /either the mark/], [{ status: 'true' }, '/status', /accepted/], [{ date: '2084' }, '/dateOf', /production/],
      [{ status: 'rejected' }, '/reason', /why/], [{ schemeVersion: 0 }, '/schemeVersion', />0/],
    ],
  },
  identification: { least: { item: idOf('item'), level: 'type', value: 'XA-23' }, wrong: [[{ level: 'kind' }, '/level', /model/], [{ country: 'Examplia' }, '/country', /two capital letters/], [{ status: 'sure' }, '/status', /proposed/]] },
  comparison: { least: { a: idOf('item'), b: idOf('item') }, wrong: [[{ features: [{ feature: 'weld', result: 'alike' }] }, '/features/0/result', /consistent/]] },
  document: { least: { documentType: 'letter', title: 'Example letter' }, wrong: [[{ title: null }, '/title', /at least one of/], [{ documentType: 'paper' }, '/documentType', /letter/], [{ url: 'javascript:alert(1)' }, '/url', /URL/], [{ date: '1987-02-30' }, '/date', /day-out-of-range/]] },
  role: {
    least: { of: idOf('item'), role: 'brand-owner', partyText: 'Example Works' },
    wrong: [
      [{ role: 'maker' }, '/role', /brand-owner/], [{ partyText: null }, '/party', /partyText/], [{ role: 'headquarters' }, '/country', /a country or a place/], [{ role: 'other' }, '/basis', /which role/],
      [{ craft: idOf('craft') }, '/craft', /only a carrier/], [{ since: 'soon' }, '/since', /EDTF/],
    ],
  },
  identifier: { least: { of: idOf('party'), scheme: 'tax', value: '00 000' }, wrong: [[{ scheme: 'passport' }, '/scheme', /lei/], [{ value: '' }, '/value', />=1/], [{ scheme: 'other' }, '/register', /which register/]] },
  craft: { least: { craftType: 'vessel', names: [{ text: 'EXAMPLE STAR' }] }, wrong: [[{ craftType: 'boat' }, '/craftType', /aircraft/], [{ names: [] }, '/names', /a name, a model/], [{ names: [{ text: 'A', flag: 'xa' }] }, '/names/0/flag', /ISO 3166-1/]] },
  transfer: { least: { transferKind: 'sale' }, wrong: [[{ transferKind: 'gift' }, '/transferKind', /donation/], [{ authorised: 'maybe' }, '/authorised', /unknown/]] },
  undertaking: {
    least: { undertakingType: 'no-retransfer' },
    wrong: [[{ undertakingType: 'promise' }, '/undertakingType', /no-retransfer/], [{ undertakingType: 'other' }, '/wording', /words/], [{ lifts: [idOf('undertaking')] }, '/lifts', /only a consent/], [{ since: 'soon' }, '/since', /EDTF/]],
  },
  diversion: {
    least: { items: [idOf('item')], diversionKind: 'undetermined' },
    wrong: [
      [{ items: [] }, '/items', /at least one item/], [{ diversionKind: 'not-examined' }, '/diversionKind', /undetermined/], [{ diversionKind: 'in-transit' }, '/supports', /supports the kind/], [{ diversionStage: 'later' }, '/diversionStage', /post-delivery/],
      [{ status: 'rejected' }, '/reason', /why/], [{ alternatives: [{ diversionKind: 'in-transit' }] }, '/alternatives/0/whyNot', /a text/], [{ supports: [{ statement: 'x', says: 'y' }] }, '/supports/0/statement', /any kind/],
    ],
  },
  custody: { least: {}, wrong: [[{ when: 'noon' }, '/when', /EDTF/], [{ seal: '' }, '/seal', />=1/]] },
  request: { least: { purpose: 'trace', addressees: [idOf('party')] }, wrong: [[{ addressees: [] }, '/addressees', /at least one/], [{ purpose: 'ask' }, '/purpose', /right-of-reply/], [{ chasers: [{ sent: 'soon' }] }, '/chasers/0/sent', /EDTF/]] },
  reply: { least: { requests: [idOf('request')], responseKind: 'full' }, wrong: [[{ requests: [] }, '/requests', /request/], [{ responseKind: 'refused' }, '/responseKind', /no-answer/], [{ responseKind: 'refused-with-reason' }, '/reason', /reason/]] },
  position: { least: { partyText: 'a party', form: 'quote', wording: 'No.', stance: 'denies' }, wrong: [[{ partyText: null }, '/party', /partyText/], [{ form: 'rumour' }, '/form', /paraphrase/], [{ stance: 'against' }, '/stance', /disputes/], [{ wording: 'x'.repeat(20_001) }, '/wording', /<=20000/]] },
  quantity: { least: { qualifier: 'more-than', value: 290, unit: 'components' }, wrong: [[{ qualifier: '>' }, '/qualifier', /more-than/], [{ value: '290' }, '/value', /number/], [{ members: ['XAA'] }, '/members/0', /ISO 3166-1/]] },
  proceeding: { least: { what: 'vote of an example body' }, wrong: [[{ votes: [{ party: idOf('party'), vote: 'yes' }] }, '/votes/0/vote', /abstained/]] },
  sameness: { least: { a: idOf('party'), b: idOf('item'), judgement: 'undecided', of: 'party', reason: 'names are alike' }, wrong: [[{ b: idOf('party') }, '/b', /another record/], [{ judgement: 'yes' }, '/judgement', /not-same/], [{ of: 'name' }, '/of', /consignment/]] },
  screening: { least: { party: idOf('party'), list: 'Example list', listDate: '2084-01-01', entry: '7', decision: 'no-match' }, wrong: [[{ listDate: null }, '/listDate', /a text/], [{ decision: 'perhaps' }, '/decision', /undecided/], [{ reasons: [''] }, '/reasons/0', />=1/]] },
  finding: {
    least: { title: 'Example finding', sentences: [sentence], claims: [saidClaim] },
    wrong: [
      [{ claims: [] }, '/claims', />=1/], [{ sentences: [] }, '/sentences', />=1/], [{ claims: [saidClaim, saidClaim] }, '/claims', /"a" stands twice/], [{ sentences: [{ text: 'x', claims: ['b'] }] }, '/sentences', /"b" is none/],
      [{ claims: [{ ...saidClaim, key: 'A' }] }, '/claims/0/key', /a-z/], [{ claims: [{ ...saidClaim, claim: { type: 'likely' } }] }, '/claims/0/claim/type', /./], [{ confidence: 'certain' }, '/confidence', /moderate/],
      [{ claims: [{ ...saidClaim, claim: { type: 'production-to-use', item: idOf('item'), atMostDays: -1 } }] }, '/claims/0/claim/atMostDays', />=0/],
      [{ claims: [{ ...saidClaim, claim: { type: 'made-after', item: idOf('item'), day: '2084' } }] }, '/claims/0/claim/day', /date/],
    ],
  },
  review: { least: { of: idOf('finding'), stage: 'second reader', outcome: 'passed', by: idOf('party') }, wrong: [[{ author: otherParty }, '/by', /author/], [{ outcome: 'refused' }, '/reason', /why/], [{ outcome: 'fine' }, '/outcome', /passed/]] },
  sentence: { least: { of: idOf('finding'), text: 'It was said.', nature: 'context' }, wrong: [[{ nature: 'fact' }, '/nature', /opinion/], [{ nature: 'waived' }, '/by', /reviewer/], [{ nature: 'waived', by: idOf('party') }, '/reason', /without a claim/], [{ nature: 'waived', by: idOf('party'), author: otherParty, reason: 'Known.' }, '/by', /as the author/]] },
  translation: { least: { of: idOf('finding'), language: 'fr', pieces: [{ source: 'It was said.', text: 'Cela fut dit.' }] }, wrong: [[{ language: 'French' }, '/language', /BCP 47/], [{ pieces: [] }, '/pieces', />=1/], [{ pieces: [{ source: 'a', text: 'b' }, { source: 'a', text: 'c' }] }, '/pieces', /stands twice/], [{ method: 'magic' }, '/method', /machine/]] },
  'reported-claim': { least: { document: idOf('document'), wording: 'It was said.', says: 'asserts', claims: [saidClaim.claim] }, wrong: [[{ says: 'hopes' }, '/says', /asserts/], [{ claims: [] }, '/claims', />=1/]] },
  procedure: {
    least: { title: 'Example procedure', stages: [{ id: 'documented', title: 'Documented' }] },
    wrong: [[{ stages: [] }, '/stages', />=1/], [{ stages: [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }] }, '/stages', /stands twice/], [{ stages: [{ id: 'a', title: 'A', separateFrom: ['b'] }] }, '/stages', /stand before it/], [{ stages: [{ id: 'a', title: 'A', requires: ['luck'] }] }, '/stages/0/requires/0', /photograph/], [{ persons: -1 }, '/persons', />=0/]],
  },
  briefing: { least: { title: 'Example brief', audience: 'court', form: 'brief', findings: [idOf('finding')], asOf: 1 }, wrong: [[{ audience: 'friends' }, '/audience', /court/], [{ findings: [] }, '/findings', />=1/], [{ whatChanged: 'A figure.' }, '/corrects', /corrected/], [{ corrects: idOf('briefing') }, '/whatChanged', /changes/], [{ asOf: -1 }, '/asOf', />=0/]] },
  publication: { least: { finding: idOf('finding'), manifestSha256: hash, format: 'proofmark/package/v1', fieldsShown: 3, fieldsWithheld: 0 }, wrong: [[{ manifestSha256: 'a' }, '/manifestSha256', /SHA-256/], [{ format: 'zip' }, '/format', /package format/], [{ fieldsWithheld: -1 }, '/fieldsWithheld', />=0/]] },
  correction: { least: { of: idOf('use'), changes: [{ field: '/what', value: 'attack' }], reason: 'slip' }, wrong: [[{ changes: [] }, '/changes', />=1/], [{ changes: [{ field: 'what', value: 'x' }] }, '/changes/0/field', /a field such as/], [{ changes: [{ field: '/colour', value: 'x' }] }, '/changes', /\/colour: a field of use/], [{ changes: [{ field: '/what', value: null }] }, '/changes', /\/what: .*string/]] },
  withdrawal: { least: { of: idOf('use'), reason: 'another strike' }, wrong: [[{ reason: '' }, '/reason', />=1/]] },
  erasure: { least: { of: idOf('use'), paths: ['/what'], reason: 'consent withdrawn' }, wrong: [[{ paths: [] }, '/paths', />=1/], [{ paths: ['what'] }, '/paths/0', /a field such as/]] },
  key: { least: { verifierKey, role: 'collector' }, wrong: [[{ verifierKey: 'works.example' }, '/verifierKey', /name\+hash\+base64/], [{ role: 'boss' }, '/role', /collector/]] },
  'key-close': { least: { key: idOf('key'), why: 'replaced', reason: 'newer device' }, wrong: [[{ why: 'old' }, '/why', /stolen/]] },
  anchor: {
    least: { what: 'time-stamp', by: 'Example Time Stamping', head: { size: 7, root: `${'A'.repeat(43)}=` }, blob },
    wrong: [[{ what: 'word' }, '/what', /cosignature/], [{ by: '' }, '/by', />=1/], [{ head: { size: 0, root: `${'A'.repeat(43)}=` } }, '/head/size', />0/], [{ head: { size: 7, root: 'a'.repeat(64) } }, '/head/root', /base64/]],
  },
}
function example(kind: KindName): Record<string, unknown> {
  return kinds[kind].schema.parse(examples[kind].least) as Record<string, unknown>
}

suite('kinds, one by one', () => {
  test('no kind is left out', () => deepEqual(Object.keys(examples).toSorted(), kindNames.toSorted()))
  for (const kind of kindNames) {
    const { least, wrong } = examples[kind]
    test(`${kind}: the smallest valid statement is valid, and every field of it is needed`, () => {
      deepEqual(problemsOf(kind, least), [])
      for (const field of Object.keys(least)) {
        const { [field]: _, ...rest } = least
        const problems = problemsOf(kind, rest)
        // Of documents and positions one of several fields is needed, of a quantity a value may be unknown; `wrong` has the first two.
        if (kind === 'quantity' && field === 'value') deepEqual(problems, [])
        else ok(problems.some((problem) => problem.code === 'field-invalid' && problem.expected.length > 3 && (problem.field === `/${field}` || field === 'partyText')), `${field}: ${JSON.stringify(problems)}`)
      }
    })
    for (const [fields, at, expected] of wrong) {
      test(`${kind}: refuses ${JSON.stringify(fields).slice(0, 80)} at ${at}`, () => {
        const problems = problemsOf(kind, { ...least, ...fields })
        equal(problems.length, 1, JSON.stringify(problems))
        equal(problems[0]!.field, at)
        match(problems[0]!.expected, expected)
      })
    }
    test(`${kind}: refuses an unknown field, and each common field in a wrong form`, () => {
      const bad: readonly (readonly [string, unknown, string])[] = [
        ['colour', 'green', '/colour'], ['label', 'with space', '/label'], ['label', 'x'.repeat(81), '/label'], ['made', 'yesterday', '/made'], ['note', 7, '/note'],
        ['handling', 'secret', '/handling'], ['sources', [{ document: idOf('document'), page: 3 }], '/sources/0/page'], ['sources', {}, '/sources'],
      ]
      for (const [field, value, at] of bad) deepEqual(problemsOf(kind, { ...least, [field]: value }).map((problem) => problem.field), [at], `${field} ${JSON.stringify(value)}`)
    })
    test(`${kind}: is restricted unless it says otherwise, and absent is null`, () => {
      const { handling, label, sources } = example(kind) as { handling: string; label: null; sources: [] }
      deepEqual([handling, label, sources], ['restricted', null, []])
      ok(isKindName(kind) && kinds[kind].version === 1)
    })
  }
  test('a review is by its author', () => {
    const { least } = examples.review
    deepEqual(problemsOf('review', { ...least, author: idOf('party') }), [])
  })
})
