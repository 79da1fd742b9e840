/**
 * What a reading needs: docs/decisions/0005.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatLimit } from '@proofmark/core/dates'
import { judged, type Lines, marked, oneHeld, schemes, worldOf } from '../statements/invented-world.test.ts'
import { type DateOption, optionsOfMark, optionsOfReport, weighedReadings } from './weighed-readings.ts'

const judgement = (scheme: string, status: string, more: object = {}) => ({ kind: 'reading', mark: '#mark', scheme, meaning: `${scheme} ${status}`, status, reason: 'example', ...more })
const of = (...lines: Lines) => { const { world, id } = worldOf(...marked, ...lines); return { world, mark: world.get(id('mark'), 'mark')! } }
const standings = (...lines: Lines) => { const { world, mark } = of(...lines); return weighedReadings(world, mark).map(({ scheme, date, standing }) => [scheme, date, standing] as const) }
const options = (...lines: Lines) => { const { world, mark } = of(...lines); return optionsOfMark(world, mark) }
/** First and last day of an option; `-`: it says nothing of production. */
const days = ({ produced }: DateOption) => (produced === null ? '-' : `${formatLimit(produced.begins.from)}/${formatLimit(produced.ends.to)}`)
const year = (n: number) => `${n}-01-01/${n}-12-31`

suite('weighedReadings', () => {
  test('are all readings of the decoder, unweighed where nobody judged them', () => {
    const found = standings()
    for (const scheme of schemes) ok(found.some(([name]) => name === scheme), scheme)
    ok(found.every(([, , standing]) => standing === 'unweighed'))
  })
  test('stand where the last judgement put them', () => {
    const standingOf = (...lines: Lines) => standings(...lines).find(([scheme]) => scheme === 'juche')?.[2]
    equal(standingOf(judgement('juche', 'accepted'), judgement('juche', 'rejected')), 'rejected')
    equal(standingOf(judgement('juche', 'rejected'), judgement('juche', 'undetermined')), 'undetermined')
  })
  test('a judgement with a date is of that date only, one without of the whole scheme', () => {
    const ofWeek = (more: object) => standings(judgement('year-week', 'rejected', more)).filter(([scheme, , standing]) => scheme === 'year-week' && standing === 'rejected').length
    equal(ofWeek({}), standings().filter(([scheme]) => scheme === 'year-week').length)
    // A date that the decoder does not give is a reading of a person, beside those of the decoder.
    const other = standings(judgement('juche', 'accepted', { date: '1999', dateOf: 'production' })).filter(([scheme]) => scheme === 'juche')
    deepEqual(other, [['juche', '2024', 'unweighed'], ['juche', '1999', 'accepted']])
  })
  test('of people stand beside those of the decoder, also where a mark is not transcribed', () => {
    const { world, id } = worldOf(...marked, { kind: 'mark', label: 'gone', item: '#part', state: 'obliterated' }, { ...judgement('own', 'proposed'), mark: '#gone' })
    deepEqual(weighedReadings(world, world.get(id('gone'), 'mark')!).map(({ scheme, standing, decoder }) => [scheme, standing, decoder]), [['own', 'proposed', null]])
  })
  test('a judgement that is withdrawn counts no more', () => {
    equal(standings(judgement('juche', 'accepted'), { ...judgement('juche', 'rejected'), label: 'slip' }, { kind: 'withdrawal', of: '#slip', reason: 'slip' }).find(([scheme]) => scheme === 'juche')?.[2], 'accepted')
  })
})

suite('optionsOfMark', () => {
  test('of a mark that nobody judged are all dates of the decoder, and that it means something else', () => {
    const found = options()
    ok(found.some((option) => days(option) === year(2024)) && found.some((option) => days(option) === '-'))
    ok(found.every(({ isHeld }) => !isHeld))
    ok(found.find((option) => days(option) === '-')!.text.includes('something else'))
  })
  test('count readings with the same days once, held if one of them is', () => {
    const found = options(...judged((scheme) => (scheme === 'minguo' ? 'accepted' : scheme === 'juche' ? 'proposed' : 'rejected')))
    deepEqual(found.map((option) => [days(option), option.isHeld]), [[year(2024), true]])
    equal(found[0]!.text, 'juche; or: minguo')
    equal(found[0]!.because.length, 3)
  })
  test('leave out what is rejected, and only that', () => {
    for (const status of ['proposed', 'less-likely', 'undetermined']) deepEqual(options(...judged((scheme) => (scheme === 'juche' ? status : 'rejected'))).map(days), [year(2024), '-'], status)
    for (const status of ['accepted', 'preferred']) deepEqual(options(...judged((scheme) => (scheme === 'juche' ? status : 'rejected'))).map(days), [year(2024)], status)
    deepEqual(options(...judged(() => 'rejected')).map(days), ['-'])
  })
  test('of a held reading that dates something else than production say nothing of production', () => {
    const adopted = judgement('juche', 'accepted', { date: '2024', dateOf: 'adoption' })
    deepEqual(options(...judged(() => 'rejected'), adopted).map((option) => [days(option), option.isHeld]), [['-', true]])
  })
})

suite('optionsOfMark, of characters that are withheld or erased', () => {
  const hidden = (...lines: Lines) => {
    const { world, mark } = of(...lines)
    return optionsOfMark(world, { ...mark, fields: { ...mark.fields, transcription: null }, hidden: ['/transcription'] }).map((option) => [days(option), option.isHeld])
  }
  test('leaves open what they may mean besides, though a reading is held and its known rivals are rejected', () => {
    deepEqual(options(...oneHeld).map(days), [year(2024)])
    deepEqual(hidden(...oneHeld), [[year(2024), true], ['-', false]])
  })
  test('leaves nothing open where all others were rejected', () => {
    deepEqual(hidden(judgement('juche', 'accepted', { date: '2024', dateOf: 'production' }), judgement('others', 'rejected')), [[year(2024), true]])
    deepEqual(hidden(judgement('juche', 'accepted', { date: '2024', dateOf: 'production' }), judgement('others', 'rejected'), judgement('others', 'undetermined')).length > 1, true)
  })
})

suite('optionsOfReport', () => {
  const report = (status: string, more: object = { date: '1977', dateOf: 'production' }) => {
    const { world, id } = worldOf({ kind: 'item', label: 'shell', description: 'shell', itemClass: 'shell' }, { kind: 'reading', label: 'report', item: '#shell', scheme: 'as-reported', meaning: 'made in 1977', status, reason: 'example', ...more })
    return optionsOfReport(world.get(id('report'), 'reading')!)
  }
  test('held it is taken, rejected it says nothing, otherwise both are possible', () => {
    for (const status of ['accepted', 'preferred']) deepEqual(report(status).map(days), [year(1977)], status)
    for (const status of ['proposed', 'less-likely', 'undetermined']) deepEqual(report(status).map(days), [year(1977), '-'], status)
    deepEqual(report('rejected').map((option) => [days(option), option.because]), [['-', []]])
  })
  test('of something else than production says nothing of it, in one way', () => {
    deepEqual(report('proposed', { date: '1977', dateOf: 'adoption' }).map(days), ['-'])
    deepEqual(report('accepted', {}).map(days), ['-'])
  })
})

suite('marked and judged', () => {
  test('one mark, one reading held and its rivals rejected, is one option that rests on mark and reading', () => {
    const { world, mark } = of(...oneHeld)
    const [option, ...others] = optionsOfMark(world, mark)
    deepEqual(others, [])
    deepEqual(option!.because.includes(mark.id), true)
  })
})
