/** Numbers of registers: form, check digit and country, held against published numbers and against python-stdnum. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { callSignSeries, identifierSays, maritimeCountries, numberCanBe, numberSays, numberSchemes, type NumberSchemeId } from './index.ts'

const shared = join(import.meta.dirname, '../../../../shared/data')
const rowsOf = (file: string) => readFileSync(join(shared, file), 'utf8').trim().split('\n').slice(1).map((row) => row.split(','))
const said = (scheme: NumberSchemeId, written: string) => { const { form, checkDigit, countries } = numberSays(scheme, written); return [form, checkDigit, ...countries].join(' ') }
const withLast = (scheme: NumberSchemeId, body: string, alphabet = '0123456789') => body + [...alphabet].find((last) => numberSays(scheme, body + last).checkDigit === 'right')!

suite('numbers', () => {
  test('each scheme has a source, and reads what it is', () => {
    for (const { id, sources } of numberSchemes) ok(sources.length > 0, id)
    deepEqual([
      said('imo-ship', 'IMO 9074729'), said('imo-ship', '9074728'), said('imo-ship', '907472'), said('imo-company', 'IMO 0309317'), said('imo-company', '0309316'), said('container', 'CSQU 305438-3'), said('lei', '5493001KJTIIGC8Y1R12'), said('duns', '15-048-3782'), said('bic', 'EXAMXAXX'),
      said('ru-inn', '7707083893'), said('ru-inn', '7707083894'), said('ru-inn', '500100732259'), said('ru-ogrn', 'ОГРН 1027700132195'), said('ru-ogrn', '1027700132194'), said('cn-uscc', '91110000600037341L'), said('cn-uscc', '91110000600037341M'), said('eu-vat', 'EL123456789'), said('eu-vat', 'DE12345678'),
    ], [
      'fits right', 'fits wrong', 'does-not-fit none', 'fits right', 'fits wrong', 'fits right', 'fits right', 'fits none', 'fits none XA',
      'fits right RU', 'fits wrong RU', 'fits right RU', 'fits right RU', 'fits wrong RU', 'fits right CN', 'fits wrong CN', 'fits none GR', 'does-not-fit none',
    ])
  })
  test('radio: the flag by the first three digits, whatever the station; a call sign by its series, halves of a series apart', () => {
    deepEqual(['572469210', '002734411', '027300000', '111273001', '992731234', '982731234', '827312345', '970011234', '299123456', '123456789'].map((each) => { const { form, kind, countries, why } = numberSays('mmsi', each); return [form, kind, ...countries, ...(why.includes('block-not-allocated') ? ['?'] : [])].join(' ') }), [
      'fits ship TV', 'fits coast-station RU', 'fits group-of-ships RU', 'fits rescue-aircraft RU', 'fits aid-to-navigation RU', 'fits craft-of-a-ship RU', 'fits handheld-radio RU', 'fits distress-device', 'fits ship ?', 'does-not-fit ',
    ])
    deepEqual(['3DAB', '3DNA', 'SSA1', 'SSN1', '9HA2345', 'P5AB', 'H3AB', 'A8XY', 'QAAA', '1ABC', '3D2AB', 'G4ABC', 'HO1234', 'BA1A'].map((each) => said('call-sign', each)), ['fits none SZ', 'fits none FJ', 'fits none EG', 'fits none SD', 'fits none MT', 'fits none KP', 'fits none PA', 'fits none LR', 'fits none', 'does-not-fit none', 'fits none SZ FJ', 'fits none GB', 'fits none PA', 'fits none CN'])
  })
  test('aircraft: the register by the mark, a territory before its State; the address by its block', () => {
    deepEqual(['EP-MNE', 'RA-76543', 'VP-BAB', 'N123AB', 'HL7123', 'B-HAB', 'QQQ-ABC', 'YA'].map((each) => said('aircraft-registration', each)), ['fits none IR', 'fits none RU', 'fits none BM', 'fits none GU US', 'fits none KR', 'fits none HK', 'fits none', 'does-not-fit none'])
    deepEqual(['730000', '72FFFF', '737fff', '738000', '155555', 'A00001', '3C6444', '000000', '005000', 'G00000'].map((each) => said('icao-address', each)), ['fits none IR', 'fits none IQ', 'fits none IR', 'fits none IL', 'fits none RU', 'fits none US', 'fits none DE', 'does-not-fit none', 'fits none', 'does-not-fit none'])
  })
  test('tables: no digits twice, no two series that meet', () => {
    equal(maritimeCountries.size, 292)
    const key = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(91 + Number(digit)))
    const sorted = callSignSeries.toSorted((a, b) => (key(a.first) < key(b.first) ? -1 : 1))
    for (const [at, { first, last }] of sorted.entries()) { ok(key(first) <= key(last), first); if (at > 0) ok(key(sorted[at - 1]!.last) < key(first), first) }
  })
  test('every single digit that is changed is found where the weights promise it, and nowhere is more promised', () => {
    const changes = (number: string, from: number, to: number) => [...number].flatMap((old, at) => (at < from || at >= to ? [] : [...'0123456789'].filter((digit) => digit !== old).map((digit) => ({ at, by: Number(digit) - Number(old), text: number.slice(0, at) + digit + number.slice(at + 1) }))))
    for (let n = 100_000; n < 1_000_000; n += 6011) {
      const ship = withLast('imo-ship', String(n))
      // Modulo 10, a weight that shares a divisor with 10 lets some slips pass: in the third place a change by an even number.
      for (const { at, by, text } of changes(ship, 1, 7)) equal(numberSays('imo-ship', text).checkDigit, at < 6 && (7 - at) * by % 10 === 0 ? 'right' : 'wrong', `${ship} ${text}`)
    }
    for (const [scheme, number, length] of [['ru-inn', '7707083893', 10], ['imo-company', '0309317', 7], ['ru-ogrn', '1027700132195', 13]] as const) {
      // Modulo 11 a remainder of 10 is written as 0: that one slip passes.
      const missed = changes(number, scheme === 'ru-ogrn' ? 1 : 0, length).filter(({ text }) => numberSays(scheme, text).checkDigit === 'right')
      ok(missed.length <= 4, `${scheme}: ${missed.map(({ text }) => text).join(' ')}`)
    }
    for (const { text } of changes('5493001KJTIIGC8Y1R12', 0, 20).filter(({ at }) => /\d/.test('5493001KJTIIGC8Y1R12'[at]!))) equal(numberSays('lei', text).checkDigit, 'wrong', text)
  })
  test('an unreadable character leaves what the check digit allows, and nothing is guessed', () => {
    deepEqual(numberSays('imo-ship', '907472?').possible, ['9074729'])
    deepEqual(numberSays('imo-ship', '90?4729').possible, ['9014729', '9034729', '9054729', '9074729', '9094729'])
    // Read with doubt: what it says as it was read, and all that it may have been; in front of others what was read, where it can be.
    const doubted = (written: string, scheme: NumberSchemeId = 'imo-ship') => { const { checkDigit, possible, why } = numberSays(scheme, written); return [checkDigit, possible?.join(' ') ?? null, why.join(' ')] }
    deepEqual([doubted('907472{9}'), doubted('907472{8}'), doubted('90{7}4729'), doubted('907472{8}', 'imo-company')], [
      ['right', '9074729', 'check-digit-right doubtful-characters'], ['wrong', '9074729', 'check-digit-wrong doubtful-characters'], ['right', '9074729 9014729 9034729 9054729 9094729', 'check-digit-right doubtful-characters'], ['wrong', '9074722', 'check-digit-wrong doubtful-characters'],
    ])
    deepEqual([doubted('{9}07472?')[1]!.split(' ').length, doubted('57246921{0}', 'mmsi')[1]!.split(' ').length, doubted('{9}{0}{7}{4}{7}{2}{9}')], [9, 10, ['right', '', 'check-digit-right doubtful-characters too-many-to-list']])
    // Law: exactly what fits the form and the check digit, whichever place is not read, and none of it left out.
    for (const [scheme, whole, alphabet] of [['imo-ship', '9074729', '0123456789'], ['imo-company', '0309317', '0123456789'], ['ru-inn', '7707083893', '0123456789'], ['container', 'CSQU3054383', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'], ['lei', '5493001KJTIIGC8Y1R12', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'], ['mmsi', '572469210', '0123456789']] as const) {
      for (let at = 0; at < whole.length; at++) {
        const by = [...alphabet].map((char) => `${whole.slice(0, at)}${char}${whole.slice(at + 1)}`).filter((each) => { const { form, checkDigit } = numberSays(scheme, each); return form === 'fits' && checkDigit !== 'wrong' })
        for (const sign of ['?', `{${whole[at]!}}`]) deepEqual(numberSays(scheme, `${whole.slice(0, at)}${sign}${whole.slice(at + 1)}`).possible!.toSorted(), by.toSorted(), `${scheme} ${at} ${sign}`)
      }
    }
    deepEqual([numberSays('imo-ship', '9074[12]29').checkDigit, numberSays('imo-ship', '9074[12]28').possible], ['wrong', []])
    deepEqual([numberSays('mmsi', '57246921?').countries, numberSays('mmsi', '57?469210').countries, numberSays('mmsi', '57246921?').possible!.length], [['TV'], [], 10])
    equal(numberSays('lei', '????????????????????').why.includes('too-many-to-list'), true)
    for (const text of ['', '*', '?'.repeat(200), '[', '\u0000', '■■■■■■■', '٩٠٧٤٧٢٩', '{9}074729', '\\', '💥'.repeat(99)]) for (const { id } of numberSchemes) equal(numberSays(id, text).written, text, 'kept as written')
    equal(numberSays('imo-ship', '٩٠٧٤٧٢٩').checkDigit, 'right')
  })
  test('a number of a statement: by its register and country; of a register that is not held, that it was not looked at', () => {
    const of = (scheme: Parameters<typeof identifierSays>[0]['scheme'], value: string, country: string | null = null) => { const { scheme: by, form, checkDigit } = identifierSays({ scheme, value, country }); return [by, form, checkDigit].join(' ') }
    deepEqual([of('imo-ship', '9074729'), of('tax', '7707083893', 'RU'), of('registration', '1027700132195', 'RU'), of('registration', '91110000600037341L', 'CN'), of('tax', '12-3456789', 'US'), of('official-number', '12345'), of('tax', 'DE123456789', 'DE'), of('registration', '12345', 'XA'), of('mmsi', 'x')],
      ['imo-ship fits right', 'ru-inn fits right', 'ru-ogrn fits right', 'cn-uscc fits right', ' not-checked none', ' not-checked none', 'eu-vat fits none', ' not-checked none', 'mmsi does-not-fit none'])
    deepEqual([numberCanBe('9074729'), numberCanBe('0309317'), numberCanBe('')].map((all) => all.map(({ scheme, checkDigit }) => `${scheme} ${checkDigit}`)), [['imo-ship right', 'imo-company wrong'], ['imo-company right'], []])
  })
})

suite('numbers, on published ones', { skip: existsSync(shared) ? false : 'needs ../shared/data' }, () => {
  test('ships of a sanctions list: the check digit as the list of the file has it, the flag of the radio known', () => {
    const rows = rowsOf('ids/vessel_imo_mmsi_from_ofac.csv')
    equal(rows.length, 531)
    const wrong = rows.filter(([type, value = '', , , , isRight]) => (type === 'imo_ship' || type === 'imo_company' ? numberSays(type === 'imo_ship' ? 'imo-ship' : 'imo-company', value).checkDigit !== (isRight === 'yes' ? 'right' : 'wrong') : numberSays('mmsi', value).countries.length !== 1))
    deepEqual(wrong, [])
  })
  test('containers', () => {
    for (const [value = '', isValid] of rowsOf('ids/iso6346_container_numbers.csv')) equal(numberSays('container', value).checkDigit === 'right', isValid === 'yes', value)
  })
  test('an IMO number of a company seldom passes as one of a ship', () => {
    const companies = rowsOf('ids/vessel_imo_mmsi_from_ofac.csv').filter(([type]) => type === 'imo_company')
    ok(companies.length >= 50, String(companies.length))
    ok(companies.filter(([, value = '']) => numberSays('imo-ship', value).checkDigit === 'right').length < companies.length / 5)
  })
})

/** The referee's words: module of python-stdnum and the numbers, one line of True or False each. */
function referee(module: string, numbers: readonly string[]): boolean[] {
  const { stdout, status, stderr } = spawnSync('/usr/bin/python3', ['-c', `import sys, importlib\nm = importlib.import_module('stdnum.${module}')\nfor line in sys.stdin.read().split('\\n'): print(m.is_valid(line))`], { input: numbers.join('\n'), encoding: 'utf8' })
  equal(status, 0, stderr)
  return stdout.trim().split('\n').map((line) => line === 'True')
}
const hasReferee = spawnSync('/usr/bin/python3', ['-c', 'import stdnum'], {}).status === 0

suite('numbers, against python-stdnum', { skip: hasReferee ? false : 'needs Debian python3-stdnum' }, () => {
  let seed = 20_260_701
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 65_536) % below }
  const drawn = (alphabet: string, length: number) => Array.from({ length }, () => alphabet[chance(alphabet.length)]!).join('')
  const digits = '0123456789'
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const cases: readonly (readonly [NumberSchemeId, string, () => string, string])[] = [
    ['imo-ship', 'imo', () => drawn('123456789', 1) + drawn(digits, 5), digits], ['container', 'iso6346', () => `${drawn(letters, 3)}U${drawn(digits, 6)}`, digits], ['lei', 'lei', () => drawn(digits + letters, 18) + drawn(digits, 1), digits],
    ['ru-inn', 'ru.inn', () => drawn(digits, 9), digits], ['cn-uscc', 'cn.uscc', () => `91${drawn(digits, 6)}${drawn('0123456789ABCDEFGHJKLMNPQRTUWXY', 9)}`, '0123456789ABCDEFGHJKLMNPQRTUWXY'],
  ]
  for (const [scheme, module, body, last] of cases) {
    test(`${scheme}: with every last character, right and wrong, they agree`, () => {
      const numbers = Array.from({ length: 200 }, body).flatMap((text) => [...last].map((char) => text + char))
      const ours = numbers.map((number) => numberSays(scheme, number).checkDigit === 'right')
      const theirs = referee(module, numbers)
      deepEqual(numbers.filter((_, at) => ours[at] !== theirs[at]), [])
      // A referee that says yes or no to all would be none.
      ok(theirs.some(Boolean) && theirs.some((each) => !each))
    })
  }
})
