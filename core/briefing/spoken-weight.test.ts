/** What a statement leaves out: never what weakens a finding before what strengthens it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { textOf, type BriefingDocument } from './document.ts'
import { around, exampleLines, first, idOf, order, second, third, worldOf, type Line } from './example-world.suite.ts'
import { makeBriefing } from './make-briefing.ts'

const condition = 'It falls if the mark is read otherwise.'
const doubt = 'The item may have been made in 2023 or later.'
const again = 'It was used on 10 May.'
const finding = (sentences: readonly { text: string; claims: readonly string[] }[], more: object = {}): Line[] => [
  ...exampleLines.map((line) => (line.name === 'finding' ? { ...line, sentences, ...more } : line)), { kind: 'sentence', name: 'condition', of: idOf('finding'), text: condition, nature: 'context' },
]
const statement = (lines: readonly Line[], minutes: number): BriefingDocument => {
  const made = makeBriefing(worldOf(lines), { ...order, form: 'statement', minutes }, around)
  ok(made.ok, JSON.stringify(made))
  return made.document
}
const kept = (document: BriefingDocument) => document.sections.find(({ id }) => id === 'finding-a')!.blocks.flatMap((block) => (block.kind === 'sentence' ? [textOf(block.runs)] : []))
const spoken = ({ sections }: BriefingDocument) => sections.slice(0, sections.findIndex(({ id }) => id === 'review')).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []))).join('\n')
const used = { text: second, claims: ['used'] }

suite('a statement that is too long', () => {
  test('keeps the condition and leaves out what strengthens, whichever stands last', () => {
    const sentences = [{ text: first, claims: ['made'] }, used, { text: third, claims: [] }, { text: condition, claims: [] }]
    deepEqual(kept(statement(finding(sentences), 0.01)), [first, condition])
    deepEqual(kept(statement(finding(sentences), 5)), [first, second, third, condition])
  })
  test('keeps the sentence of the weakest claim', () => {
    const lines = finding([used, { text: again, claims: ['used'] }, { text: doubt, claims: ['made'] }]).map((line) => (line.name === 'plain' ? { ...line, status: 'proposed' } : line))
    deepEqual(kept(statement(lines, 0.01)), [second, doubt])
  })
  test('leaves out every other sentence before a limit', () => {
    const limits = ['It may be of another maker of 2023.', 'It may be of another lot of 2023.']
    const lines = finding([{ text: first, claims: ['made'] }, ...limits.map((text) => ({ text, claims: ['made'] })), used])
    const seconds = statement(finding([{ text: first, claims: ['made'] }, ...limits.map((text) => ({ text, claims: ['made'] }))]), 5).speech!.seconds
    deepEqual(kept(statement(lines, seconds / 60)), [first, ...limits])
    deepEqual(kept(statement(lines, 0.01)), [first, limits[0]])
  })
  test('says the first caveat where no sentence says a limit, and prints all of them', () => {
    const document = statement(finding([used], { caveats: ['It dates the housing.', 'Nobody saw it.'] }), 0.01)
    match(spoken(document), /Caveats: It dates the housing\./)
    equal(/Nobody saw it/.test(spoken(document)), false)
    match(JSON.stringify(document.sections.find(({ id }) => id === 'behind')), /Nobody saw it/)
    equal(/Caveats/.test(spoken(statement(finding([used, { text: condition, claims: [] }]), 0.01))), false)
  })
  test('reads out nothing of its review, and prints it below', () => {
    const document = statement(exampleLines, 3)
    equal(/no review/.test(spoken(document)), false)
    match(JSON.stringify(document.sections.find(({ id }) => id === 'review')), /no review of finding /)
  })
})
