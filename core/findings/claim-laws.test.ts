/**
 * Laws of claims, over small invented worlds: a status is what every combination of words and withdrawals gives, and evidence for a claim never lowers it, but for the
 * exceptions of claim-exceptions.test.ts.
 */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { claim as claimSchema, world as worldFrom, type World } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { withinCircle } from './circle.ts'
import { outcomeOf, statusOf } from './claim-outcome.ts'
import { relevantTo } from './relevant.ts'
import type { ClaimStatus } from './views.ts'

type Holds = 'yes' | 'no' | 'open'
const rank: readonly ClaimStatus[] = ['contradicted', 'not-established', 'possible', 'established']
const isAtLeast = (a: ClaimStatus, b: ClaimStatus) => rank.indexOf(a) >= rank.indexOf(b)

const parties = ['a', 'b', 'c'].map((label) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' }))
const items = ['x', 'y', 'z', 'w'].map((label) => ({ kind: 'item', label, description: `example ${label}`, itemClass: 'chip' }))
const base: Lines = [...parties, ...items, { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter' }, { kind: 'transfer', label: 't', transferKind: 'sale' }]
const onPaper = (is: boolean) => ({ sources: is ? [{ document: '#paper', at: null }] : [] })

const who = fc.constantFrom('a', 'b', 'c')
const status = fc.constantFrom('accepted', 'preferred', 'proposed', 'less-likely', 'rejected')
const isHeld = (word: string) => word === 'accepted' || word === 'preferred'

/** What somebody says of the claim: whether it is for it, and whether it carries it alone. `null`: it counts for nothing. */
interface Kind { readonly name: string; readonly claim: (id: (label: string) => string) => object; readonly words: fc.Arbitrary<{ readonly line: Record<string, unknown>; readonly names: string | null; readonly isSound: boolean }> }

/** Claims that words for and against decide; `names`: what a word takes for true, `yes` for the claim. */
const kinds: readonly Kind[] = [
  {
    name: 'made-by', claim: (id) => ({ type: 'made-by', item: id('x'), role: 'fabricator', party: id('a') }),
    words: fc.record({ party: who, status, paper: fc.boolean(), role: fc.constantFrom('fabricator', 'fabricator', 'brand-owner') }).map((of) => ({
      line: { kind: 'role', of: '#x', role: of.role, party: `#${of.party}`, status: of.status, reason: 'example', ...onPaper(of.paper) },
      names: of.status === 'rejected' || of.role !== 'fabricator' ? null : of.party === 'a' ? 'yes' : of.party, isSound: isHeld(of.status) && of.paper })),
  },
  {
    name: 'identified-as', claim: (id) => ({ type: 'identified-as', item: id('x'), level: 'model', value: 'X-1' }),
    words: fc.record({ value: fc.constantFrom('X-1', 'X-2', 'X-3'), status, qualifier: fc.constantFrom(null, null, 'likely'), of: fc.constantFrom('x', 'x', 'y') }).map((of) => ({
      line: { kind: 'identification', item: `#${of.of}`, level: 'model', value: of.value, status: of.status, reason: 'example', qualifier: of.qualifier },
      names: of.status === 'rejected' || of.of !== 'x' ? null : of.value === 'X-1' ? 'yes' : of.value, isSound: isHeld(of.status) && of.qualifier === null })),
  },
  {
    name: 'listed', claim: (id) => ({ type: 'listed', party: id('a'), list: 'Example list', entry: 'E1', on: null }),
    // Each judge speaks once here: what he says later is the law below.
    words: fc.record({ decision: fc.constantFrom('match', 'no-match', 'undecided'), reasons: fc.boolean(), entry: fc.constantFrom('E1', 'E1', 'E2'), listDate: fc.integer({ min: 1, max: 28 }) }).map((of) => ({
      line: { kind: 'screening', party: '#a', list: 'Example list', listDate: `2084-01-${String(of.listDate).padStart(2, '0')}`, entry: of.entry, decision: of.decision, reasons: of.reasons ? ['example'] : [] },
      names: of.entry !== 'E1' || of.decision === 'undecided' ? null : of.decision === 'match' ? 'yes' : 'no', isSound: of.reasons })),
  },
  {
    // All at one place: what the texts can be, one by one.
    name: 'bears-mark', claim: (id) => ({ type: 'bears-mark', items: [id('x')], mark: '113', where: 'lid' }),
    words: fc.record({ transcription: fc.constantFrom('113', '11{3}', '118', '11{8}', '11[39]'), paper: fc.boolean(), of: fc.constantFrom('x', 'x', 'y'), position: fc.constantFrom('lid', 'lid', 'Lid', 'base') }).map((of) => ({
      line: { kind: 'mark', item: `#${of.of}`, transcription: of.transcription, position: of.position, ...onPaper(of.paper) },
      names: of.of !== 'x' || of.position === 'base' ? null : of.transcription === '118' || of.transcription === '11{8}' ? 'no' : 'yes', isSound: of.paper && (of.transcription === '113' || of.transcription === '118') })),
  },
  {
    name: 'has-role', claim: (id) => ({ type: 'has-role', party: id('a'), of: id('t'), role: 'consignee' }),
    words: fc.record({ party: who, status, paper: fc.boolean() }).map((of) => ({
      line: { kind: 'role', of: '#t', role: 'consignee', party: `#${of.party}`, status: of.status, reason: 'example', ...onPaper(of.paper) },
      names: of.status === 'rejected' || of.party !== 'a' ? null : 'yes', isSound: isHeld(of.status) && of.paper })),
  },
]

/** Every way in which the words can be true together: one of what they name is; or none of it, unless a sound word says that one is. */
function byEveryScenario(words: readonly { names: string | null; isSound: boolean }[]): ClaimStatus {
  const counting = words.filter(({ names }) => names !== null)
  const scenarios: (string | null)[] = [...new Set(counting.map(({ names }) => names))]
  if (!counting.some(({ isSound }) => isSound)) scenarios.push(null)
  return statusOf(scenarios.map((holding): Holds => (holding === null ? 'open' : holding === 'yes' ? 'yes' : 'no')))
}

const statusIn = (world: World, claim: object) => outcomeOf(world, claimSchema.parse(claim)).status

suite('laws of claims that words decide', () => {
  for (const { name, claim, words } of kinds) {
    const said = fc.uniqueArray(words, { minLength: 0, maxLength: 4, selector: (word) => JSON.stringify(word.line['listDate'] ?? word) })
    test(`${name}: is what every scenario gives, whatever is withdrawn`, () => {
      const seen = new Set<string>()
      fc.assert(fc.property(said, (all) => {
        const lines = all.map(({ line }, at) => ({ ...line, label: `word-${at}` }))
        const { world, id } = worldOf(...base, ...lines, ...all.map((_, at) => ({ kind: 'withdrawal', label: `gone-${at}`, of: `#word-${at}`, reason: 'example' })))
        for (let kept = 0; kept < 2 ** all.length; kept++) {
          const isKept = (at: number) => (kept >> at) % 2 === 1
          // A withdrawal that is not made leaves the word; one that is takes it away, as if it had never been said.
          const part = world.without(new Set(all.flatMap((_, at) => (isKept(at) ? [id(`gone-${at}`)] : []))))
          const expected = byEveryScenario(all.filter((_, at) => isKept(at)))
          equal(statusIn(part, claim(id)), expected, JSON.stringify(lines.filter((_, at) => isKept(at))))
          equal(statusIn(world.without(new Set(all.flatMap((_, at) => [id(`gone-${at}`), ...(isKept(at) ? [] : [id(`word-${at}`)])]))), claim(id)), expected, 'as if it had never been said')
          seen.add(expected)
        }
      }), { numRuns: 60, seed: 7 })
      equal(seen.size, name === 'has-role' ? 3 : 4, [...seen].join())
    })
    test(`${name}: another word for it never lowers it, and none that is taken away raises it; what bears on it is enough`, () => {
      let raised = 0
      fc.assert(fc.property(said, words.filter(({ names }) => names === 'yes'), (all, more) => {
        const lines = all.map(({ line }) => line)
        const { world, id } = worldOf(...base, ...lines, { ...more.line, label: 'more' })
        const [without, after] = [statusIn(world.without(new Set([id('more')])), claim(id)), statusIn(world, claim(id))]
        ok(isAtLeast(after, without), `${without} became ${after}: ${JSON.stringify([...lines, more.line])}`)
        if (after !== without) raised++
        const relevant = relevantTo(world, claimSchema.parse(claim(id)))
        equal(statusIn(worldFrom(world.all.filter((each) => relevant.has(each.id))), claim(id)), after)
      }), { numRuns: 150, seed: 7 })
      ok(raised > 20, `only ${raised} were raised`)
    })
  }
})

suite('laws of sameness', () => {
  const judgement = fc.record({ pair: fc.constantFrom(['x', 'y'], ['y', 'z'], ['z', 'x']), same: fc.boolean(), paper: fc.boolean(), by: who })
  const lineOf = ({ pair: [a, b], same, paper, by }: { pair: readonly string[]; same: boolean; paper: boolean; by: string }) => ({ kind: 'sameness', a: `#${a}`, b: `#${b}`, judgement: same ? 'same' : 'not-same', of: 'item', by: `#${by}`, reason: 'example', ...onPaper(paper) })
  const claim = (id: (label: string) => string) => ({ type: 'same-object', a: id('x'), b: id('y') })

  /** Every consistent choice of one word, or none, for each pair. */
  function byEveryChoice(all: readonly { pair: readonly string[]; same: boolean; paper: boolean; by: string }[]): ClaimStatus {
    const pairs = [...new Set(all.map(({ pair }) => pair.join()))].map((pair) => {
      const judges = new Map<string, { same: boolean; paper: boolean }>()
      for (const { by, same, paper } of all.filter((each) => each.pair.join() === pair)) { const was = judges.get(by); judges.set(by, { same, paper: paper || (was?.same === same && was.paper) }) }
      const words = [...judges.values()]
      const borne = (same: boolean) => { const saying = words.filter((word) => word.same === same); return saying.length > 1 || saying.some(({ paper }) => paper) }
      return { ends: pair.split(','), choices: [null, ...([true, false].filter((same) => words.some((word) => word.same === same)))].map((same) => ({ same, isBorne: same !== null && borne(same) })) }
    })
    let scenarios: { same: boolean | null; isBorne: boolean; ends: string[] }[][] = [[]]
    for (const { ends, choices } of pairs) scenarios = scenarios.flatMap((some) => choices.map((choice) => [...some, { ...choice, ends }]))
    const answers = new Set<Holds>()
    let isCarried = false
    for (const scenario of scenarios) {
      const of = new Map(['x', 'y', 'z'].map((each) => [each, each]))
      for (let round = 0; round < 3; round++) for (const { same, ends: [a, b] } of scenario) if (same === true) for (const [each, group] of of) if (group === of.get(b!)) of.set(each, of.get(a!)!)
      const apart = scenario.filter(({ same }) => same === false).map(({ ends: [a, b] }) => [of.get(a!), of.get(b!)])
      if (apart.some(([a, b]) => a === b)) continue
      const [one, other] = [of.get('x'), of.get('y')]
      const holds: Holds = one === other ? 'yes' : apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one)) ? 'no' : 'open'
      if (holds === 'open') continue
      answers.add(holds)
      if (scenario.every(({ same, isBorne }) => same === null || isBorne)) isCarried = true
    }
    return statusOf([...answers, ...(isCarried ? [] : ['open' as const])])
  }

  test('same object: is what every choice of words gives, whatever is withdrawn', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(fc.array(judgement, { maxLength: 5 }), (all) => {
      const { world, id } = worldOf(...base, ...all.map((each, at) => ({ ...lineOf(each), label: `word-${at}` })), ...all.map((_, at) => ({ kind: 'withdrawal', label: `gone-${at}`, of: `#word-${at}`, reason: 'example' })))
      for (let kept = 0; kept < 2 ** all.length; kept++) {
        const isKept = (at: number) => (kept >> at) % 2 === 1
        const expected = byEveryChoice(all.filter((_, at) => isKept(at)))
        equal(statusIn(world.without(new Set(all.flatMap((_, at) => (isKept(at) ? [id(`gone-${at}`)] : [])))), claim(id)), expected, JSON.stringify(all.filter((_, at) => isKept(at))))
        seen.add(expected)
      }
    }), { numRuns: 120, seed: 7 })
    equal(seen.size, 4)
  })
  test('another judge who says the same never lowers it', () => {
    fc.assert(fc.property(fc.array(judgement, { maxLength: 4 }), fc.boolean(), (all, paper) => {
      const { world, id } = worldOf(...base, ...all.map(lineOf), { ...lineOf({ pair: ['x', 'y'], same: true, paper, by: 'a' }), by: null, label: 'more' })
      ok(isAtLeast(statusIn(world, claim(id)), statusIn(world.without(new Set([id('more')])), claim(id))))
    }), { numRuns: 150, seed: 7 })
  })
})

suite('laws of dates', () => {
  const year = fc.integer({ min: 2080, max: 2084 })
  const report = fc.record({ year, status: fc.constantFrom('accepted', 'proposed', 'rejected') })
  const lines = (all: readonly { year: number; status: string }[]): Lines => [
    { kind: 'recovery', label: 'found', when: '2083' }, { kind: 'item', label: 'shell', description: 'shell', itemClass: 'shell', recoveredIn: '#found' },
    ...all.map((each, at) => ({ kind: 'reading', label: `report-${at}`, item: '#shell', scheme: 'as-reported', meaning: String(each.year), status: each.status, date: String(each.year), dateOf: 'production', reason: 'example' })),
  ]
  /** Year by year: those before 2080 stand for all earlier ones. */
  function byEveryYear(all: readonly { year: number; status: string }[], from: number, to: number): ClaimStatus {
    const live = all.filter(({ status: word }) => word !== 'rejected')
    const years = [2079, 2080, 2081, 2082, 2083]
    const scenarios: { years: number[] }[] = []
    for (let choice = 0; choice < 2 ** live.length; choice++) {
      const holding = live.filter((_, at) => (choice >> at) % 2 === 1)
      if (live.some((each) => each.status === 'accepted' && !holding.includes(each))) continue
      scenarios.push({ years: years.filter((each) => holding.every((one) => one.year === each)) })
    }
    const alive = scenarios.filter((each) => each.years.length > 0)
    if (alive.length === 0) return 'contradicted'
    const answers = alive.map(({ years: left }): Holds => (left.every((each) => each >= from && each <= to) ? 'yes' : left.every((each) => each < from || each > to) ? 'no' : 'open'))
    return statusOf(answers)
  }
  test('produced within: is what every year under every combination of reports gives, whatever is withdrawn', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(fc.array(report, { maxLength: 4 }), year, fc.integer({ min: 0, max: 2 }), (all, from, more) => {
      const { world, id } = worldOf(...lines(all))
      for (let kept = 0; kept < 2 ** all.length; kept++) {
        const isKept = (at: number) => (kept >> at) % 2 === 1
        const part = world.without(new Set(all.flatMap((_, at) => (isKept(at) ? [] : [id(`report-${at}`)]))))
        const expected = byEveryYear(all.filter((_, at) => isKept(at)), from, from + more)
        equal(statusIn(part, { type: 'produced-within', item: id('shell'), from: `${from}-01-01`, to: `${from + more}-12-31` }), expected, JSON.stringify([all, kept, from, more]))
        seen.add(expected)
      }
    }), { numRuns: 150, seed: 7 })
    equal(seen.size, 4)
  })
})

suite('laws of counts and places', () => {
  const verdict = fc.constantFrom('XA', 'XB', 'both', 'none')
  const identified = (of: string, word: string) => (word === 'none' ? [] : (word === 'both' ? ['XA', 'XB'] : [word]).map((country) => ({ kind: 'identification', item: `#${of}`, level: 'country-of-manufacture', value: country, country })))
  test('at least: is what the objects themselves give, one by one', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(verdict, verdict, verdict, fc.integer({ min: 3, max: 6 }), fc.boolean(), fc.integer({ min: 1, max: 8 }), (x, y, group, size, isSame, count) => {
      const { world, id } = worldOf({ kind: 'item', label: 'g', description: 'group', itemClass: 'chip', quantity: { qualifier: 'exactly', value: size, unit: 'chips' } },
        { kind: 'item', label: 'm', description: 'member', itemClass: 'chip', memberOf: '#g' }, ...items.slice(0, 2), ...identified('x', x), ...identified('y', y), ...identified('g', group),
        ...(isSame ? [{ kind: 'sameness', a: '#x', b: '#y', judgement: 'same', of: 'item', reason: 'example' }] : []))
      // Objects: x and y, one if they are the same; those of the group, of which the member is one.
      const objects = [...(isSame ? [[x, y]] : [[x], [y]]), ...Array.from({ length: size }, () => [group])]
      const stateOf = (words: readonly string[]) => {
        const one = (word: string) => ({ XA: 'established', XB: 'contradicted', both: 'possible', none: 'not-established' } as const)[word]!
        const best = rank.toReversed().find((each) => words.some((word) => one(word) === each))!
        return best === 'established' && words.some((word) => one(word) === 'contradicted') ? 'possible' : best
      }
      const number = (...of: readonly ClaimStatus[]) => objects.filter((words) => of.includes(stateOf(words))).length
      const expected = number('established') >= count ? 'established' : number('established', 'possible') >= count ? 'possible' : number('established', 'possible', 'not-established') < count ? 'contradicted' : 'not-established'
      equal(statusIn(world, { type: 'at-least', items: ['x', 'y', 'g', 'm'].map(id), count, suchThat: [{ type: 'made-in', country: 'XA' }] }), expected)
      seen.add(expected)
    }), { numRuns: 200, seed: 7 })
    equal(seen.size, 4)
  })
  test('a circle is within, outside or neither as all its points are', () => {
    const seen = new Set<string>()
    const degree = Math.PI / 180
    /** By the spherical law of cosines, and Math: another way than the code takes. */
    const apart = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) => 6371.0088 * Math.acos(Math.min(1, Math.max(-1, Math.sin(a.lat * degree) * Math.sin(b.lat * degree) + Math.cos(a.lat * degree) * Math.cos(b.lat * degree) * Math.cos((a.lon - b.lon) * degree))))
    fc.assert(fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: 0.1, max: 3000, noNaN: true }), fc.double({ min: 0.1, max: 5000, noNaN: true }), (lat, lon, north, east, inner, outer) => {
      const [here, there] = [{ lat, lon }, { lat: Math.max(-90, Math.min(90, lat + north)), lon: Math.max(-180, Math.min(180, lon + east)) }]
      const km = apart(here, there)
      const answer = withinCircle({ ...here, km: inner }, { ...there, km: outer })
      if (answer === 'yes') ok(km + inner <= outer + 0.01, `${km} + ${inner} > ${outer}`)
      if (answer === 'no') ok(km - inner >= outer - 0.01, `${km} - ${inner} < ${outer}`)
      // And it does not shrink from an answer that is plain.
      if (km * 1.013 + inner < outer * 0.99) equal(answer, 'yes')
      if (km * 0.987 - inner > outer * 1.01) equal(answer, 'no')
      seen.add(answer)
    }), { numRuns: 1500, seed: 7 })
    equal(seen.size, 3)
  })
})
