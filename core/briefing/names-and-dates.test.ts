/** Dates that stay whole, names that keep their language, titles that say what a briefing is about, and the entry that a change came with. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changesSinceSealed } from './since-sealed.ts'
import { textOf, type BriefingDocument } from './document.ts'
import { around, exampleLines, idOf, order, worldOf, type Line } from './example-world.suite.ts'
import { briefingLanguages, dateSaid, dateStretches, keptDates } from './language.ts'
import { makeBriefing } from './make-briefing.ts'
import { squareText } from './parts/check-part.ts'
import type { BriefingOrder } from './order.ts'

const made = (lines: readonly Line[], with_: Partial<BriefingOrder> = {}, positions = Infinity): BriefingDocument => {
  const result = makeBriefing(worldOf(lines), { ...order, ...with_ }, { ...around, room: { ...around.room, positions } })
  ok(result.ok, JSON.stringify(result))
  return result.document
}

suite('dateStretches', () => {
  test('finds each date that the language says, and joined is the text', () => {
    for (const language of briefingLanguages) for (const month of Array.from({ length: 12 }, (_, n) => `${n + 1}`.padStart(2, '0'))) for (const edtf of [`2024-${month}-01`, `2024-${month}-18`, `2024-${month}`]) {
      const said = dateSaid(edtf, language)
      const text = `X ${said}, 113 Y`
      const found = dateStretches(text, language)
      equal(found.map((each) => each.text).join(''), text)
      const dates = found.filter(({ isDate }) => isDate).map((each) => each.text)
      equal(dates.length, 1, `${language} ${said}`)
      ok(said.startsWith(dates[0]!), `${language} ${said}`)
      ok(!/ /.test(keptDates(dates[0]!, language)))
    }
  })
  test('takes no number for a date, and no word that begins like a month', () => {
    for (const text of ['from 0 to 230 days', '3 Marches', '2024', 'paragraph 8 of resolution 2270 (2016)']) deepEqual(dateStretches(text, 'en').filter(({ isDate }) => isDate), [], text)
  })
})

suite('names', () => {
  const cites = (document: BriefingDocument) => document.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'quote' ? [block.cite] : []))
  test('stand in the language where the record has them; else as recorded, told as another language', () => {
    const party = (language: 'fr' | 'ar') => cites(made(exampleLines, { form: 'brief', language }))[0]!.find(({ look }) => look === 'strong')
    deepEqual([party('fr'), party('ar')], [{ text: 'État d’Exemple', look: 'strong' }, { text: 'State of Example', look: 'strong', language: 'en' }])
  })
  test('a sealed translation of the words is used, also for places', () => {
    const translation: Line = { kind: 'translation', name: 'ar', of: idOf('finding'), language: 'ar', method: 'person', pieces: [{ source: 'State of Example', text: 'دولة المثال' }, { source: 'Exampleville', text: 'مدينة المثال' }] }
    const document = made([...exampleLines, translation], { form: 'brief', language: 'ar' })
    deepEqual(cites(document)[0]!.find(({ look }) => look === 'strong'), { text: 'دولة المثال', look: 'strong' })
    const map = document.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'figure' && block.figure.alt.includes('خريطة') ? [block.figure] : []))
    ok(map[0]!.svg.includes('مدينة المثال') && map[0]!.alt.includes('مدينة المثال'))
  })
})

suite('a title', () => {
  const second = exampleLines.map((line) => (line.name === 'finding' ? { ...line, name: 'other', title: 'Another item' } : line.name === 'nature' ? { ...line, name: 'nature2', of: idOf('other') } : null)).filter((line) => line !== null)
  test('of several findings is that of their case, or their own where it is not in the language', () => {
    const both = { findings: [idOf('finding'), idOf('other')] }
    equal(textOf(made([...exampleLines, ...second], both).title), 'An invented case')
    equal(textOf(made([...exampleLines, ...second], { ...both, language: 'fr' }).title).includes('An item of 2023'), true)
  })
})

suite('room', () => {
  test('is said to be missing only of what did not have it', () => {
    const supports: Line = { kind: 'position', name: 'support', party: idOf('denier'), about: [idOf('finding')], form: 'quote', wording: 'it is as they say', language: 'en', stance: 'supports' }
    const reasons = (positions: number) => made([...exampleLines, supports], { form: 'brief' }, positions).leftOut.filter(({ reason }) => reason === 'no-room').map(({ id }) => id)
    deepEqual([reasons(0), reasons(1)], [[idOf('support')], []])
  })
})

suite('the square', () => {
  const hash = 'ab'.repeat(32)
  test('opens the address with the hash behind it, or is the hash alone', () => {
    equal(squareText(hash, null), `proofmark:package:${hash}`)
    equal(squareText(hash, 'https://works.example/{hash}.zip#top'), `https://works.example/${hash}.zip#proofmark:package:${hash}`)
  })
})

suite('changesSinceSealed', () => {
  const briefing: Line = { kind: 'briefing', name: 'briefing', title: 'A briefing', audience: 'other', form: 'brief', findings: [idOf('finding')], asOf: exampleLines.length }
  const doubt: Line = { kind: 'correction', name: 'doubt', of: idOf('plain'), changes: [{ field: '/status', value: 'proposed' }], reason: 'the maker is not sure', made: '2091-06-01' }
  const unrelated: Line = { kind: 'party', name: 'later', names: [{ text: 'Example Later' }], partyType: 'organisation' }
  test('names the claim, the sentences on it, and the entry with its reason among others', () => {
    for (const lines of [[unrelated, doubt], [doubt, unrelated], [unrelated, doubt, { ...unrelated, name: 'last' }]]) {
      const world = worldOf([...exampleLines, briefing, ...lines])
      const found = changesSinceSealed(world, world.get(idOf('briefing'), 'briefing')!).filter(({ change }) => change.kind === 'status')
      deepEqual(found.map(({ id, sentences, cause }) => [id, sentences, cause?.statement, cause?.made, cause?.reason]), [['A1.1', ['A1'], idOf('doubt'), '2091-06-01', 'the maker is not sure']])
    }
  })
  test('is empty where nothing changed', () => {
    const world = worldOf([...exampleLines, briefing, unrelated])
    deepEqual(changesSinceSealed(world, world.get(idOf('briefing'), 'briefing')!), [])
  })
})
