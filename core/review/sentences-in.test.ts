import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sentencesIn } from './sentences-in.ts'

suite('sentencesIn', () => {
  for (const one of [
    'The missile of 18 Aug. 2024 was made in 2024.', 'As J. R. Example says, it was used.', 'Resolution 2270 (2016), para. 8, holds.', 'It is a part, e.g. a chip, of it.', 'The U.S. Mission said so.', 'Dr. Example read it, as reported.', 'It weighs 1.5 kg.',
    'Le missile du 18 août, cf. art. 3, a été employé.', 'Ракету, див. рис. 2, застосовано 18 серпня 2024 р. у місті.', 'استُخدم الصاروخ في 18 آب/أغسطس 2024.', 'No. 113 stands on it', 'They said: “It is ours.”',
  ]) test(`one: ${one}`, () => deepEqual(sentencesIn(one), [one]))
  for (const several of [
    ['It was made in 2024.', 'Example Works sold it.'], ['Was it used?', 'It was.'], ['Il a été fabriqué.', 'Il a été vendu.'], ['Його виготовлено.', 'Його продано.'], ['هل استُخدم؟', 'نعم استُخدم.'], ['It bears 113!', 'So it is of 2024.'],
  ]) test(`several: ${several.join(' ')}`, () => deepEqual(sentencesIn(several.join(' ')), several))
  test('of nothing, none', () => { deepEqual(sentencesIn(''), []); deepEqual(sentencesIn(' … '), []) })
})
