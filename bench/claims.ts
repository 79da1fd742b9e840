/**
 * 300 claims in a case of 5,000 items and 30,000 statements: weighed all, after a change, and as if some of it were set aside. Invented, the same at each run.
 * @module
 */
import { claimBook, minimalSupports, outcomeOf, whatIf } from '@proofmark/core/findings'
import { kinds, world, type AnyStatement, type Claim, type KindName, type World } from '@proofmark/core/statements'

export const [itemCount, claimCount] = [5_000, 300]

export interface ClaimTimes {
  readonly statements: number
  /** Milliseconds. `plain`: every claim by itself in the whole world. `world`: making it. */
  readonly world: number
  readonly book: number
  readonly plain: number
  readonly afterChange: number
  readonly plainAfterChange: number
  readonly whatIf: number
  readonly slowestWhatIf: number
  /** Of one claim. */
  readonly support: number
  readonly slowestSupport: number
  readonly supports: number
  readonly cutSupports: number
}

export function claimTimes(): ClaimTimes {
  const { all, id } = inventedCase()
  const [worldTime, held] = timed(() => world(all))
  const [bookTime, book] = timed(() => claimBook(held))
  if (book.claims.length !== claimCount) throw new Error('the case has other claims')
  const claims = book.claims.map(({ claim }) => claim)
  const [plain, outcomes] = timed(() => claims.map((claim) => outcomeOf(held, claim)))
  same(book.claims.map(({ outcome }) => outcome), outcomes)

  // A second word on the mark of one item: accepted becomes less likely.
  const changes = Array.from({ length: 9 }, (_, n) => readingOf(id('reading', n * 31), id('mark', n * 31), all.length, 'less-likely'))
  const after = changes.map((added) => timed(() => book.with([added])))
  const [plainAfterChange, then] = timed(() => plainly([...all, changes[0]!], claims))
  same(after[0]![1].claims.map(({ outcome }) => outcome), then)

  // A photograph, a reading, a source of ten items, and the person who read a tenth of all.
  const switches = [id('photo', 31), id('reading', 62), id('document', 3), id('party', 1)]
  const suppose = (each: string) => whatIf(book, [{ what: 'set-aside', id: each }])
  const supposed = switches.flatMap((each) => Array.from({ length: 5 }, () => timed(() => suppose(each))[0]))
  // The clock of a thread ticks in milliseconds: what takes less is done often, and divided.
  const [often] = timed(() => { for (let n = 0; n < mostOften; n++) suppose(switches[n % 3]!) })
  const [oftenChanged] = timed(() => { for (let n = 0; n < mostOften; n++) book.with([changes[n % changes.length]!]) })
  // Of a tenth of the claims: they take long, and are asked for one finding at a time.
  const supports = claims.filter((_, n) => n % 30 < 3).map((claim) => timed(() => minimalSupports(held, claim)))
  return {
    statements: all.length, world: worldTime, book: bookTime, plain, afterChange: oftenChanged / mostOften, plainAfterChange,
    whatIf: often / mostOften, slowestWhatIf: Math.max(...supposed), support: middle(supports.map(([time]) => time)), slowestSupport: Math.max(...supports.map(([time]) => time)),
    supports: supports.length, cutSupports: supports.filter(([, { isCut }]) => isCut).length,
  }
}

/** Without a book: the world anew, and every claim in it. */
function plainly(all: readonly AnyStatement[], claims: readonly Claim[]) {
  const held: World = world(all)
  return claims.map((claim) => outcomeOf(held, claim))
}

function same(a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error('the book says something else than a plain evaluation')
}

/** What this thread worked, in milliseconds: others share these machines. */
function timed<T>(work: () => T): [number, T] {
  const begun = process.threadCpuUsage()
  const made = work()
  const { user, system } = process.threadCpuUsage(begun)
  return [(user + system) / 1000, made]
}

const mostOften = 60

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

const blank = new Map<KindName, object>()
/** What the schema fills in where nothing stands, once a kind: this is no bench of the schemas. What one statement says must not stand in the others of its kind. */
function statement(kind: KindName, id: string, index: number, fields: object): AnyStatement {
  if (!blank.has(kind)) blank.set(kind, Object.fromEntries(Object.entries(kinds[kind].schema.parse(fields)).map(([name, value]) => [name, name in fields ? (kinds[kind].schema.shape as Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>)[name]!.safeParse(undefined).data ?? null : value])))
  return { id, kind, version: 1, index, hidden: [], fields: { ...blank.get(kind), ...fields } } as unknown as AnyStatement
}

const readingOf = (id: string, mark: string, index: number, status: string) => statement('reading', id.replace(/^./, 'f'), index, { mark, scheme: 'juche', meaning: 'made in 2024', status, date: '2024', dateOf: 'production', reason: 'invented', by: null })

/** Missiles with nine parts each; a mark, a photograph, a judgement and an identification of every part, which a tenth of the readers each made. */
function inventedCase() {
  const all: AnyStatement[] = []
  const prefixes = { document: '1', party: '2', use: '3', item: '4', mark: '5', photo: '6', reading: '7', rejection: '8', identification: '9', finding: 'a' } as const
  const id = (of: keyof typeof prefixes, n: number) => `${prefixes[of]}${n.toString(16).padStart(31, '0')}`
  const add = (kind: KindName, of: string, fields: object) => { all.push(statement(kind, of, all.length, fields)) }
  for (let n = 0; n < itemCount / 10; n++) {
    add('document', id('document', n), { documentType: 'un-record', title: `Invented record ${n}` })
    add('use', id('use', n), { what: `invented strike ${n}`, when: `2024-0${1 + n % 9}-1${n % 10}`, sources: [{ document: id('document', n), at: null }] })
  }
  for (let n = 0; n < 10; n++) add('party', id('party', n), { names: [{ text: `Invented reader ${n}`, script: null, language: null, use: 'primary', sources: [] }], partyType: 'organisation' })
  for (let n = 0; n < itemCount; n++) {
    const [whole, event] = [n - n % 10, Math.floor(n / 10)]
    add('item', id('item', n), { description: `invented part ${n}`, itemClass: 'part', partOf: n === whole ? null : id('item', whole), usedIn: n === whole ? [id('use', event)] : [], sources: [{ document: id('document', event), at: null }] })
    add('photo', id('photo', n), { blob: { sha256: n.toString(16).padStart(64, '0'), size: 1, type: 'image/jpeg', name: null }, pictureType: 'original', shows: [id('item', n)] })
    add('identification', id('identification', n), { item: id('item', n), level: 'country-of-manufacture', value: 'XA', country: 'XA', status: 'proposed', by: id('party', n % 10) })
    // Two of ten parts bear a mark that was read.
    if (n % 10 !== 1 && n % 10 !== 4) { add('mark', id('mark', n), { item: id('item', n), state: 'obliterated' }); add('reading', id('reading', n), { item: id('item', n), mark: null, scheme: 'as-reported', meaning: 'no date', status: 'accepted', by: id('party', n % 10) }); continue }
    add('mark', id('mark', n), { item: id('item', n), transcription: '113', regions: [{ photo: id('photo', n), x: 0, y: 0, width: 1, height: 1 }] })
    add('reading', id('reading', n), { mark: id('mark', n), scheme: 'juche', meaning: 'made in 2024', status: 'accepted', date: '2024', dateOf: 'production', by: id('party', n % 10) })
    add('reading', id('rejection', n), { mark: id('mark', n), scheme: 'others', meaning: 'any other reading', status: 'rejected', reason: 'invented', by: id('party', n % 10) })
  }
  for (let n = 0; n < claimCount / 3; n++) {
    const item = id('item', n * 10 + 1)
    add('finding', id('finding', n), {
      title: `Invented finding ${n}`, sentences: [{ text: 'Invented.', claims: ['days', 'made', 'country'] }],
      claims: [
        { key: 'days', text: 'produced at most 300 days before use', claim: { type: 'production-to-use', item, atMostDays: 300 } },
        { key: 'made', text: 'made after', claim: { type: 'made-after', item: id('item', n * 10), day: '2024-01-01' } },
        { key: 'country', text: 'made in XA', claim: { type: 'made-in', item, country: 'XA' } },
      ],
    })
  }
  return { all, id }
}
