/** What is printed of a finding beside its sentences: told where it was corrected, from what to what, since which entry and why. */
import { deepEqual, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { textOf } from './document.ts'
import { around, exampleLines, idOf, order, worldOf, type Line } from './example-world.suite.ts'
import { makeBriefing } from './make-briefing.ts'
import { changesSinceSealed } from './since-sealed.ts'
import { standingOf } from './standing.ts'

const sealed: Line = { kind: 'briefing', name: 'sealed', title: 'Short', audience: 'press', form: 'brief', findings: [idOf('finding')], asOf: exampleLines.length, files: [{ language: 'en', file: { sha256: 'a'.repeat(64), size: 1, type: 'text/html', name: 'brief.en.html' } }] }
const corrected = (of: string, field: string, value: unknown, reason = 'an example'): Line => ({ kind: 'correction', name: `of-${field.slice(1)}`, of: idOf(of), changes: [{ field, value }], reason })
const told = (...corrections: readonly Line[]) => {
  const lines = [...exampleLines, sealed, ...corrections]
  const world = worldOf(lines)
  return changesSinceSealed(world, world.get(idOf('sealed'), 'briefing')!).map(({ change, cause }) => [change.id, change.kind === 'words' ? [change.part, change.before, change.now] : change.kind, cause?.index, cause?.reason])
}
const entry = exampleLines.length + 1

suite('words of a finding that were corrected', () => {
  test('are told each, with the entry that made them so and its reason', () => {
    deepEqual(told(corrected('finding', '/title', 'An item of 2023 or later', 'too round')), [['A', ['title', ['An item of 2023'], ['An item of 2023 or later']], entry, 'too round']])
    deepEqual(told(corrected('finding', '/confidence', 'low')), [['A', ['confidence', ['moderate'], ['low']], entry, 'an example']])
    deepEqual(told(corrected('finding', '/standardOfProof', 'Clear evidence.')), [['A', ['standard-of-proof', ['Balance of probabilities.'], ['Clear evidence.']], entry, 'an example']])
    deepEqual(told(corrected('case', '/standardOfProof', 'Clear evidence.')), [['A', ['standard-of-proof', ['Balance of probabilities.'], ['Clear evidence.']], entry, 'an example']])
    deepEqual(told(corrected('finding', '/alternatives', [])), [['A', ['alternative', ['A lot number.', 'The maker says so.', 'A second mark.'], []], entry, 'an example']])
  })
  test('of a list one by one: what is gone, new, or otherwise, and not what only moved', () => {
    deepEqual(told(corrected('finding', '/caveats', ['Nobody saw it.', 'It dates the housing.'])), [['A', ['caveat', [], ['Nobody saw it.']], entry, 'an example']])
    deepEqual(told(corrected('finding', '/caveats', ['It dates the lid.'])), [['A', ['caveat', ['It dates the housing.'], ['It dates the lid.']], entry, 'an example']])
  })
  test('by the entry that made them so, where several did', () => {
    deepEqual(told(corrected('finding', '/caveats', []), corrected('finding', '/title', 'Another title', 'second')).map(([, , index, reason]) => [index, reason]), [[entry + 1, 'second'], [entry, 'an example']])
  })
  test('are not told where nothing was corrected', () => {
    const world = worldOf([...exampleLines, sealed])
    deepEqual(standingOf(world, world.get(idOf('sealed'), 'briefing')!).changes, [])
  })
  test('stand in the table of a briefing that corrects another', () => {
    const made = makeBriefing(worldOf([...exampleLines, sealed, corrected('finding', '/confidence', 'low', 'one mark alone'), corrected('finding', '/title', 'An item of 2023 or later')]), { ...order, corrects: idOf('sealed'), whatChanged: 'Confidence and title.' }, around)
    ok(made.ok, JSON.stringify(made))
    const table = made.document.sections.find(({ id }) => id === 'correction')!.blocks.find(({ kind }) => kind === 'table')
    ok(table?.kind === 'table')
    const rows = table.rows.map((row) => row.map(textOf))
    deepEqual(rows.map(([id, before, now]) => [id, before, now]), [['A  Title', 'An item of 2023', 'An item of 2023 or later'], ['A  Confidence', 'moderate', 'low']])
    match(rows[1]![3]!, new RegExp(`log entry ${entry}: one mark alone`))
  })
})
