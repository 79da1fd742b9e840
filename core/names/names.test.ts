/** Names: what is alike, what is not, in which order, and why. All names are invented, or are the words of everybody (Ivanov, Example). */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bandOf, bands, compareNames, compareNumbers, compareParties, prepareName, respell, scoreNames, scoringOf, type NameReason, type PartyFacts } from './index.ts'

const score = (a: string, b: string) => scoreNames(prepareName(a), prepareName(b))
const against = (a: string, b: string) => compareNames(a, b).against

suite('two spellings of one name', () => {
  const alike: readonly (readonly [what: string, a: string, b: string])[] = [
    ['Cyrillic', 'Иван Примеров', 'Ivan Primerov'], ['systems of romanisation', 'Yevgeny Khrushchovsky', 'Evgenij Hruscovskij'], ['Ukrainian given name', 'Володимир Вигаданий', 'Vladimir Vyhadanyi'],
    ['Arabic', 'محمد المثالي', 'Mohammed al-Mithali'], ['Arabic servant name', 'عبد الرحمن حسن', 'Abdulrahman Hassan'], ['apart and in one', 'Abd al-Aziz Nasser', 'Abdulaziz Nasir'], ['al-Din', 'Salah al-Din Omar', 'Salaheddine Omar'],
    ['Hebrew', 'משה כהן', 'Moshe Cohen'], ['Greek', 'Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'], ['Pinyin', '李小明', 'Li Xiaoming'], ['Wade-Giles', '鄧小明', 'Teng Hsiao-ming'], ['Pinyin and Wade-Giles', 'Deng Xiaoming', 'Teng Hsiao-ming'],
    ['Hangul', '박민호', 'Park Min-ho'], ['Korean in characters', '李明哲', 'Ri Myong Chol'], ['Korean surname', 'Choe Min-ho', 'Choi Min Ho'], ['Japanese', '山田花子', 'Hanako Yamada'], ['traditional characters', '張國華', '张国华'],
    ['surname first', 'EXAMPLE, Ivan Petrovich', 'Ivan Petrovich Example'], ['typed together', 'IvanExample', 'Ivan Example'], ['a break within', 'Nikolai Exam pleman', 'Nikolai Exampleman'], ['a short form', 'Bill Example', 'William Example'], ['a name left out', 'Ivan Petrovich Example', 'Ivan Example'],
    ['title', 'Dr. Ivan Example', 'Ivan Example'], ['two letters changed places', 'Ivan Exmaple', 'Ivan Example'], ['cut off by a form', 'Noureddine Hassan Ali Exam', 'Noureddine Hassan Ali Exampleman'],
    ['legal form', 'ООО «Примерный завод»', 'Primernyy Factory LLC'], ['legal form in full', 'Примерные технологии, общество с ограниченной ответственностью', 'OOO Primernye Tekhnologii'], ['Chinese company', '深圳市永明科技有限公司', 'Shenzhen Yongming Technology Co., Ltd.'],
    ['Arabic company', 'شركة المثال للتجارة ذ.م.م', 'Al Mithal Trading LLC'], ['Korean company', '주식회사 한별전자', 'Hanbyol Electronics Co., Ltd.'], ['dots', 'L.X.C. Works', 'LXC Works'], ['number as a word', 'Brigade Forty-Two', 'Brigade 42'], ['ordinal', '1st Example Bank', 'First Example Bank'],
  ]
  for (const [what, a, b] of alike) test(`${what}: ${a}, ${b}`, () => ok(score(a, b) >= 0.7, `${score(a, b)} ${JSON.stringify(compareNames(a, b).parts)}`))
})

suite('two names', () => {
  const apart: readonly (readonly [a: string, b: string, why: NameReason])[] = [
    ['Factory 12', 'Factory 21', 'number-differs'], ['Завод № 12', 'Factory No. 21', 'number-differs'], ['Example Star 3', 'Example Star', 'number-differs'], ['Example Capital II L.P.', 'Example Capital III L.P.', 'number-differs'],
    ['John Example Jr', 'John Example Sr', 'generation-differs'], ['Alex Primerov', 'Alex Primerova', 'gender-differs'], ['Ivan Petrovich Example', 'Ivan Sergeevich Example', 'words-differ'],
    ['Example Works AG', 'Example Works GmbH', 'form-differs'], ['Example Works Systems Ltd', 'Example Works Ltd', 'words-left-out'], ['Hassan Ali Nasser Omar al-Harbi', 'Hassan Ali Nasser Omar al-Ghamdi', 'words-differ'],
    ['Igor Example', 'Oleg Example', 'words-differ'], ['高石花子', '高市花子', 'words-differ'], ['Example', 'Otherwise', 'no-word-in-common'], ['', 'Example', 'no-word-in-common'], ['???', '!!!', 'no-words'],
  ]
  for (const [a, b, why] of apart) {
    test(`${a || '(nothing)'} and ${b} are kept apart`, () => {
      ok(score(a, b) < 0.7, String(score(a, b)))
      // One Han name is one word: what differs stands in its likeness.
      if (!/\p{Script=Han}/u.test(a)) ok(against(a, b).includes(why), JSON.stringify(against(a, b)))
    })
  }
})

suite('whose son or daughter somebody is', () => {
  test('is said by one particle or another, in any script, and they stand for each other', () => {
    for (const [a, b] of [
      ['عمر بن حسن المثالي', 'Omar bin Hassan al-Mithali'], ['عمر بن حسن المثالي', 'AL-MITHALI, Omar ibn Hassan'], ['نموذج بن مثال', 'Namudhaj ben Mithal'], ['خالد ابن المثال', 'Khalid ibn al-Mithal'], ['فاطمة بنت حسن المثالي', 'Fatima binti Hassan al-Mithali'],
      ['דוד בן דמיון', 'David Ben-Dimyon'], ['Омар бин Хасан', 'Omar ibn Hassan'],
    ] as const) {
      ok(score(a, b) >= 0.84, `${a} | ${b}: ${score(a, b)}`)
      ok(compareNames(a, b).parts.every(({ reason }) => reason !== 'alone'), JSON.stringify(compareNames(a, b).parts))
    }
    ok(score('Omar bin Hassan', 'Omar ibn Hassan') > score('Omar bin Hassan', 'Omar bint Hassan'))
    ok(score('عمر بن حسن المثالي', 'Hassan bin Omar al-Mithali') < 0.7)
  })
})

suite('abbreviations', () => {
  test('are held by their letters, not by what an ear would make of them; beside another script by their sound', () => {
    for (const [a, b] of [['QST', 'KCST'], ['QST Trading', 'KCST Trading']] as const) {
      ok(score(a, b) < 0.7, `${a} | ${b}: ${score(a, b)}`)
      ok(compareNames(a, b).parts.every(({ reason }) => reason !== 'same-sound'), JSON.stringify(compareNames(a, b).parts))
    }
    // One letter of three may be a slip of the pen: that is to be looked at, and no more.
    ok(score('QST Trading', 'KST Trading') < 0.84)
    ok(score('QST Trading', 'QST Trading Ltd') > 0.9)
    ok(score('НПЦ Пример', 'NPC Primer') > 0.7, String(score('НПЦ Пример', 'NPC Primer')))
  })
})

suite('names that changed places', () => {
  const band = (a: string, b: string) => compareNames(a, b).band
  test('are strong only where a comma, a surname that stands first or a given name beside one that is none says which is the surname', () => {
    for (const [a, b] of [['Kim Jong Min', 'Jong Min Kim'], ['Exampleman, Omar', 'Omar Exampleman'], ['Ivan Primerov', 'Primerov Ivan']] as const) equal(band(a, b), 'STRONG', a)
    for (const [a, b] of [['Ali Hassan', 'Hassan Ali'], ['Nemo Nobody', 'Nobody Nemo']] as const) equal(band(a, b), 'PROBABLE', a)
  })
  test('on both sides of a word for son are two men', () => {
    ok(score('Omar bin Hassan al-Mithali', 'Hassan bin Omar al-Mithali') < 0.7)
    ok(score('Omar bin Hassan al-Mithali', 'al-Mithali Omar bin Hassan') > 0.9)
  })
})

suite('scores order', () => {
  const rows: readonly (readonly string[])[] = [
    ['Ivan Example', 'IVAN EXAMPLE', 'Example, Ivan', 'Ivan Exomple', 'Ivan Exampel', 'I. Example', 'Igor Example', 'Nemo Nobody'],
    ['Example Works Ltd', 'EXAMPLE WORKS LTD', 'Example Works Limited', 'Example Works', 'Example Wurks Ltd', 'Example Works Systems Ltd', 'Nothing Alike Ltd'],
    ['Mohammed Hassan', 'Mohamed Hassan', 'Mohamed Hasan', 'محمد حسن', 'Mohamed Omar'],
  ]
  for (const [first, ...others] of rows) {
    test(`from ${others.join(' to ')}`, () => {
      const scores = others.map((other) => score(first!, other))
      deepEqual(scores, scores.toSorted((a, b) => b - a), JSON.stringify(scores))
      equal(score(first!, first!), 1)
      ok(scores.every((each) => each < 1))
      equal(new Set(scores.slice(0, -1)).size, scores.length - 1, `two are alike: ${JSON.stringify(scores)}`)
    })
  }
})

suite('laws', () => {
  const piece = fc.constantFrom('Ivan', 'ivan', 'Example', 'Exampel', 'al-Harbi', 'bin', 'Ltd', 'ООО', 'Завод', '12', '21', 'II', 'J.', '李明', '김', 'محمد', 'עם', 'สม', '(Schweiz)', ',', 'Abd al', 'Rahman', 'Kim', 'Jong', 'Un', 'bank', '株式会社', 'é', '\u0301', '‏')
  const name = fc.oneof({ weight: 3, arbitrary: fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(' ')) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) })
  test('a score lies from 0 to 1, is the same both ways, is 1 for the same letters alone, and is the score that is explained', () => {
    fc.assert(fc.property(name, name, (a, b) => {
      const [one, other] = [score(a, b), score(b, a)]
      equal(one, other)
      ok(one >= 0 && one <= 1)
      equal(one === 1, a.trim() === b.trim() && compareNames(a, a).parts.length > 0)
      equal(compareNames(a, b).score, one)
    }), { numRuns: 1500 })
  })
  test('what reaches a score that is asked has the score that it has without asking, and nothing else reaches it', () => {
    const similar = fc.array(fc.constantFrom('Kim', 'Song', 'Il', 'Kimsong', 'Ibn', 'al', 'Hasan', 'Hassan', 'Hasanov', 'Bank', 'of', 'Trading', 'Tr', 'Xiao', 'Hsiao', 'ming', 'A.', 'حسن', 'محمد', 'علي', '김', '李明', '7', 'Jr', 'Ltd', 'LLC', 'LKCK', 'QST', 'KCST', 'KST', 'II', 'l0', 'Io'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
    for (const names of [similar, name]) {
      fc.assert(fc.property(names, names, fc.integer({ min: 40, max: 99 }), (a, b, hundredths) => {
        const [one, other, atLeast] = [prepareName(a), prepareName(b), hundredths / 100]
        const [plain, asked] = [scoreNames(one, other), scoringOf(one, atLeast)(other)]
        ok(plain >= atLeast ? asked === plain : asked < atLeast, `${a} | ${b}: ${plain}, ${asked} from ${atLeast}`)
      }), { numRuns: 4000 })
    }
  })
  test('every word stands in one part, and no part is empty', () => {
    fc.assert(fc.property(name, name, (a, b) => {
      const { parts } = compareNames(a, b)
      ok(parts.every((part) => part.a.length + part.b.length > 0 && (part.reason === 'alone') === (part.a.length === 0 || part.b.length === 0)), JSON.stringify(parts))
    }), { numRuns: 800 })
  })
  test('a name as long as a book is prepared in no time, and only its beginning counts', () => {
    const long = 'Ivan Example '.repeat(100_000)
    equal(prepareName(long).readings[0]!.words.length, 24)
    ok(score(long, 'Ivan Example') < 1)
  })
  test('bands begin where they say', () => {
    for (const [band, from] of bands) equal(bandOf(from), band)
    deepEqual([bandOf(1), bandOf(0.9399), bandOf(0.6999), bandOf(0.4999)], ['STRONG', 'PROBABLE', 'POSSIBLE', 'WEAK'])
  })
})

suite('spelled back in another script', () => {
  test('is found by what it was made from', () => {
    deepEqual(respell('Ivan Primerov', 'cyrillic'), ['Иван Примеров'])
    deepEqual(respell('Park Minho', 'hangul'), ['박민호'])
    ok(respell('Wong', 'han-surname').includes('王'))
    ok(respell('Xqz Ltd', 'hangul').length === 0)
    for (const [name, script] of [['Sergey Khalilov', 'cyrillic'], ['Hassan Mahmoud', 'arabic'], ['Moshe Rabin', 'hebrew'], ['Nikos Papadakis', 'greek'], ['Kim Minho', 'hangul']] as const) {
      for (const spelling of respell(name, script)) ok(score(name, spelling) >= 0.7, `${name} ${spelling} ${score(name, spelling)}`)
    }
  })
})

suite('two parties', () => {
  const facts = (names: readonly string[], more: Partial<PartyFacts> = {}): PartyFacts => ({ names, kind: null, born: [], countries: [], identifiers: [], ...more })
  const compared = (a: Partial<PartyFacts>, b: Partial<PartyFacts>) => compareParties(facts(['Ivan Example'], a), facts(['Nemo', 'Ivan Exampel'], b))!
  const plain = compared({}, {})
  test('are compared by the names that are most alike, and what is unknown moves nothing', () => {
    deepEqual(plain.namePair, ['Ivan Example', 'Ivan Exampel'])
    equal(plain.score, plain.names.score)
    deepEqual([plain.birth, plain.countries, plain.identifiers], ['unknown', 'unknown', 'unknown'])
    equal(compareParties(facts([]), facts(['Ivan Example'])), null)
  })
  test('initials written together stand for names of a person, in any script, and are an abbreviation of a company', () => {
    const score = (a: string, b: string) => compareNames(a, b).score
    for (const [a, b] of [['E. N. Exampleman', 'Evgeny Nikolaevich Exampleman'], ['Exampleman E.N.', 'Exampleman Evgeny Nikolaevich'], ['Экзамплеман Е.Н.', 'Экзамплеман Евгений Николаевич'], ['E.N. Exampleman', 'Evgeny Exampleman']] as const) ok(score(a, b) > 0.75, `${a} | ${b}: ${score(a, b)}`)
    ok(score('E. N. Exampleman', 'Ivan Nikolaevich Exampleman') < 0.6)
    for (const [a, b] of [['X.Y.Z. Trading Ltd', 'XYZ Trading Limited'], ['X.Y. Holding', 'XY Holding'], ['A.B.C.D. Exampleman', 'ABCD Exampleman']] as const) ok(score(a, b) > 0.95, `${a} | ${b}: ${score(a, b)}`)
    deepEqual(prepareName('E. N.', 'person').readings[0]!.words.length, 1)
  })
  test('numbers meet though record and list call their register otherwise; only one that is one worldwide can differ between them', () => {
    const of = (scheme: string, value: string) => [{ scheme, value }]
    for (const [a, b, expected] of [
      [of('imo-ship', 'IMO 9187629'), of('imo', '9187629'), 'one-in-common'], [of('imo-ship', '9074729'), of('imo', '9187629'), 'differ'], [of('tax', '7707083893'), of('innCode', '7707083893'), 'one-in-common'],
      [of('tax', '7707083893'), of('tax id no', '7728168971'), 'unknown'], [of('tax', '7707083893'), of('tax', '7728168971'), 'differ'], [of('other', '7707083893'), of('passport', '7707083893'), 'one-in-common'], [of('other', '12345'), of('passport', '12345'), 'unknown'],
      [of('tax', '7707083893'), of('passport', '7707083893'), 'unknown'], [of('imo-company', '9187629'), of('imo-ship', '9187629'), 'unknown'], [of('other', '--'), of('other', '!'), 'unknown'], [[], of('lei', 'X'), 'unknown'],
    ] as const) deepEqual([compareNumbers(a, b), compareNumbers(b, a)], [expected, expected], JSON.stringify([a, b]))
  })
  test('dates of birth, countries and identifiers move the score apart from the names', () => {
    const cases = [
      [{ born: ['1984-03-02'] }, { born: ['1984-03-02'] }, 'birth', 'same-day', 1], [{ born: ['1984'] }, { born: ['1984-03-02'] }, 'birth', 'windows-meet', 1],
      [{ born: ['1984-03-02'] }, { born: ['1984-02-03'] }, 'birth', 'slip-of-one-part', -1], [{ born: ['1984-03-02'] }, { born: ['1994-03-02'] }, 'birth', 'slip-of-one-part', -1], [{ born: ['1950'] }, { born: ['1984'] }, 'birth', 'differ', -1],
      [{ born: ['no date'] }, { born: ['1984'] }, 'birth', 'unknown', 0], [{ countries: ['de'] }, { countries: ['FR', 'DE'] }, 'countries', 'one-in-common', 1], [{ countries: ['de'] }, { countries: ['fr'] }, 'countries', 'differ', -1],
      [{ identifiers: [{ scheme: 'imo', value: '9074729' }] }, { identifiers: [{ scheme: 'imo', value: 'IMO-9074729'.slice(4) }] }, 'identifiers', 'one-in-common', 1],
      [{ identifiers: [{ scheme: 'imo', value: '9074729' }] }, { identifiers: [{ scheme: 'imo', value: '9074730' }] }, 'identifiers', 'differ', -1], [{ identifiers: [{ scheme: 'imo', value: '9074729' }] }, { identifiers: [{ scheme: 'inn', value: '1' }] }, 'identifiers', 'unknown', 0],
    ] as const
    for (const [a, b, what, found, sign] of cases) {
      const answer = compared(a, b)
      equal(answer[what], found, JSON.stringify([a, b]))
      equal(Math.sign(answer.score - plain.score), sign, JSON.stringify([a, b, answer.score, plain.score]))
      ok(answer.score < 1)
    }
  })
})
