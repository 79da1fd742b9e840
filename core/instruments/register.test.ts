import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { builtIn } from './built-in.ts'
import { isVerified } from './citation.ts'
import { registerSchema, type Vote } from './register.ts'

const shared = join(import.meta.dirname, '../../../shared/domain/instruments/un-arms-embargoes.json')
const skip = existsSync(shared) ? false : 'the reference data lie beside the repository and are not here'

// Their shape is not ours: read as it comes, and every value compared.
// oxlint-disable-next-line typescript/no-explicit-any -- foreign data of a test
type Their = Record<string, any>
const theirs = (): Record<'regimes' | 'measures' | 'events' | 'disagreements' | 'sources', Their[]> & { asOf: string } => JSON.parse(readFileSync(shared, 'utf8'))
const voteOf = (vote: Vote | null) => vote === null ? null : [vote.for, vote.against, vote.abstaining, vote.againstBy, vote.vetoBy, vote.abstained]
const theirVote = (vote: Their | null) => vote === null ? null : [vote['for'], vote['against'], vote['abstaining'], vote['againstBy'] ?? [], vote['vetoBy'] ?? [], vote['abstained'] ?? []]

/** Words are ours or theirs, and not compared. */
const without = <T extends object>(value: T, ...names: readonly string[]) => Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) as Their

suite('the built-in register', () => {
  test('is a register by its own schema', () => deepEqual(registerSchema.safeParse(builtIn).error?.issues ?? [], []))

  test('has every measure of the reference data, fact by fact', { skip }, () => {
    const facts: Their[] = builtIn.measures.map((measure) => ({
      ...without(measure, 'items', 'actors', 'note', 'adopted', 'territory'), date: measure.adopted.date, vote: voteOf(measure.adopted.vote), countries: measure.territory?.countries ?? [], isWhole: measure.territory?.isWhole ?? null,
      exceptions: measure.exceptions.map(({ from, until, sources }) => ({ from, until, sources })), verified: isVerified(measure),
    }))
    const expected = theirs().measures.map((their): Their => {
      const { kind, armsRelated, adopted, territorialScope: territory, exceptions, unverified } = their
      return {
        ...without(their, 'kind', 'armsRelated', 'adopted', 'territorialScope', 'itemScope', 'actorScope', 'note'), clock: kind, isOfArms: armsRelated, date: adopted.date, vote: theirVote(adopted.vote),
        unverified: unverified.map((field: string) => (field === 'itemScope' ? 'items' : field)), countries: territory?.match(/^[A-Z]{2}/)?.slice(0) ?? [], isWhole: territory === null ? null : /^[A-Z]{2}$/.test(territory),
        exceptions: exceptions.map(({ from, until, sources }: Their) => ({ from: from ?? null, until: until ?? null, sources })),
      }
    })
    equal(facts.length, 55)
    for (const each of expected) deepEqual(facts.find((fact) => fact['id'] === each['id']), each, each['id'])
    deepEqual(facts.map((fact) => fact['id']).toSorted(), expected.map((each) => each['id']).toSorted())
  })

  test('has its regimes, events, disagreements and sources', { skip }, () => {
    const data = theirs()
    deepEqual(builtIn.asOf, data.asOf)
    deepEqual(builtIn.regimes, data.regimes)
    ok(data.events.every(({ verified }) => verified), 'an event that is not verified needs a place in the format')
    const draft = 'draft: the 1718 Committee\'s Panel of Experts to 30 April 2025'
    deepEqual(builtIn.events.map((each) => ({ ...without(each, 'words'), vote: voteOf(each.vote) })), data.events.map((their) => ({
      ...without(their, 'text', 'verified'), instrument: their['instrument']?.startsWith('draft') ? draft : their['instrument'], vote: theirVote(their['vote']), result: their['result']?.replace(' ', '-') ?? null,
    })))
    deepEqual(builtIn.disagreements.map(({ id, about, sources }) => ({ id, about, sources })), data.disagreements.map(({ id, about, sources }) => ({ id, about, sources })))
    deepEqual(builtIn.sources.map(({ id, publisher, url, date, kind, read }) => ({ id, publisher, url, date, kind, read })), data.sources.map(({ id, publisher, url, date, type }) => ({ id, publisher, url, date: date ?? null, kind: type, read: data.asOf })))
  })

  test('takes no sentence over', { skip }, () => {
    const ours = [...builtIn.measures.flatMap(({ items, actors, note, exceptions }) => [items.words, actors.words, note, ...exceptions.map(({ words }) => words)]), ...builtIn.events.map(({ words }) => words), ...builtIn.disagreements.map(({ words }) => words)]
    const data = theirs()
    const texts = new Set([...data.measures.flatMap(({ itemScope, actorScope, note, exceptions }) => [itemScope, actorScope, note, ...exceptions.map(({ text }: Their) => text)]), ...data.events.map(({ text }) => text), ...data.disagreements.map(({ text }) => text)])
    // Names, and bare lists of goods, cannot be said in another way.
    deepEqual(ours.filter((text) => text !== null && text.length > 25 && !text.startsWith('Panel of Experts') && texts.has(text)), [])
  })
})
