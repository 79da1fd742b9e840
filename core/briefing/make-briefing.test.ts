/** A briefing from a world: ids, statuses, what is refused, and that nothing of what is confidential can be read from it. */
import { deepEqual, equal, match, notDeepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { briefingForms, textOf, type BriefingDocument } from './document.ts'
import { around, exampleLines, first, idOf, order, second, third, worldOf, type Line } from './example-world.suite.ts'
import { briefingLanguages } from './language.ts'
import { makeBriefing } from './make-briefing.ts'
import type { BriefingOrder } from './order.ts'
import { briefingWords } from './words.ts'

const made = (lines: readonly Line[] = exampleLines, with_: Partial<BriefingOrder> = {}): BriefingDocument => {
  const result = makeBriefing(worldOf(lines), { ...order, ...with_ }, around)
  ok(result.ok, JSON.stringify(result))
  return result.document
}
const refused = (lines: readonly Line[], with_: Partial<BriefingOrder> = {}): readonly string[] => {
  const result = makeBriefing(worldOf(lines), { ...order, ...with_ }, around)
  return result.ok ? [] : result.problems.map(({ code }) => code)
}
/** All words of it, pictures included. */
const text = (document: BriefingDocument) => JSON.stringify(document)
const said = ({ sections }: BriefingDocument) => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []))).join('\n')
const changed = (name: string, fields: Record<string, unknown>) => exampleLines.map((line) => (line.name === name ? { ...line, ...fields } : line))

suite('a briefing', () => {
  test('numbers sentences and claims, and says what each comes to', () => {
    const blocks = made().sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'sentence')
    deepEqual(blocks.map((block) => block.kind === 'sentence' && [block.id, block.marks.map(({ id, status }) => [id, status]), block.nature]), [
      ['A1', [['A1.1', 'established']], null], ['A2', [['A2.1', 'established']], null], ['A3', [], 'context'],
    ])
  })
  test('says by which standard and who pays before any finding, in each form', () => {
    for (const form of briefingForms) {
      const { sections } = made(exampleLines, { form })
      equal(sections[0]!.id, 'outset', form)
      match(JSON.stringify(sections[0]), /Balance of probabilities\.[^]*Paid by Example Works\./, form)
    }
  })
  test('is the same twice, in each form and language', () => {
    for (const form of briefingForms) for (const language of briefingLanguages) deepEqual(made(exampleLines, { form, language }), made(exampleLines, { form, language }))
  })
  test('leaves out no position silently: what is not quoted is listed with its reason', () => {
    for (const form of briefingForms) {
      const document = made(exampleLines, { form })
      const quoted = text(document).includes('invented from beginning to end')
      ok(quoted || document.leftOut.some(({ id }) => id === idOf('denial')), form)
      ok(form === 'report' || document.leftOut.some(({ id, reason }) => id === idOf('aside') && reason === 'not-of-these-findings'), form)
    }
    deepEqual(made(exampleLines, { leaveOut: [{ position: idOf('denial'), reason: 'withdrawn by the speaker' }] }).leftOut.map(({ words }) => words), ['invented from beginning to end (withdrawn by the speaker)'])
  })
  test('answers each attack in the language of the document, and prints each gap', () => {
    const frame = { en: 'The case has no funding statement.', fr: 'Le dossier ne déclare pas qui le finance.', uk: 'У справі не сказано, хто її фінансує.', ar: 'لا تذكر القضية من يموّلها.' }
    for (const language of briefingLanguages) {
      const part = made(changed('case', { fundingStatement: null }), { form: 'report', language }).sections.find(({ id }) => id === 'challenge-a')
      const titles = part!.blocks.flatMap((block) => (block.kind === 'heading' ? [block.runs[0]!.text] : []))
      deepEqual(titles, Object.values(briefingWords[language].attacks), language)
      ok(JSON.stringify(part).includes(frame[language]) && !/undefined|\[object/.test(JSON.stringify(part)), language)
    }
  })
  test('says in a statement who denies it, in the name that the party has in the language', () => {
    match(said(made(exampleLines, { form: 'statement' })), /denied or disputed by State of Example/)
    match(said(made(exampleLines, { form: 'statement', language: 'fr' })), /nié ou contesté par État d’Exemple/)
  })
})

suite('what is refused', () => {
  const without = (...names: string[]) => exampleLines.filter(({ name }) => !names.includes(name))
  test('a sentence that no claim bears and nobody accounts for, and one that was changed since', () => {
    deepEqual(refused(without('nature')), ['sentence-unbound'])
    deepEqual(refused(changed('nature', { text: `${third} ` })), ['sentence-unbound'])
  })
  test('no finding, one twice, one that is not there, too many', () => {
    deepEqual(refused(exampleLines, { findings: [] }), ['no-findings'])
    deepEqual(refused(exampleLines, { findings: [idOf('finding'), idOf('finding')] }), ['finding-twice'])
    deepEqual(refused(exampleLines, { findings: [idOf('item')] }), ['finding-unknown'])
    deepEqual(refused(exampleLines, { findings: Array.from({ length: 27 }, (_, n) => idOf(`f${n}`)) }), ['too-many-findings'])
  })
  test('a position that is left out and is none; a correction of nothing, or without a word', () => {
    deepEqual(refused(exampleLines, { leaveOut: [{ position: idOf('item'), reason: 'why' }] }), ['position-unknown'])
    deepEqual(refused(exampleLines, { corrects: idOf('item'), whatChanged: null }), ['correction-unknown', 'correction-unsaid'])
  })
  test('a confidential finding, whatever is asked; a restricted one unless it is asked for, and then every page is marked', () => {
    for (const reach of ['open', 'restricted'] as const) deepEqual(refused(changed('finding', { handling: 'confidential' }), { reach }), ['finding-above-handling'])
    deepEqual(refused(changed('finding', { handling: 'restricted' })), ['finding-above-handling'])
    equal(made(changed('finding', { handling: 'restricted' }), { reach: 'restricted' }).marking, briefingWords.en.says.restricted)
  })
  test('a claim that would come to more because what speaks against it is confidential', () => {
    const rival: Line = { kind: 'reading', name: 'rival', mark: idOf('mark'), scheme: 'other', meaning: '1990', dateOf: 'production', date: '1990', status: 'accepted', reason: 'as another maker says', handling: 'confidential' }
    deepEqual(refused([...exampleLines, rival]), ['claim-stronger'])
    deepEqual(refused([...exampleLines, { ...rival, handling: 'open' }]), ['sentence-too-strong'])
  })
})

suite('words beyond the status', () => {
  test('are refused: what was established yesterday and is possible today', () => {
    deepEqual(refused(changed('plain', { status: 'proposed' })), ['sentence-too-strong'])
  })
})

suite('words of its own', () => {
  const words = (with_: Partial<BriefingOrder>) => { const result = makeBriefing(worldOf(exampleLines), { ...order, ...with_ }, around); return result.ok ? [] : result.problems.map(({ code, about }) => [code, about]) }
  test('in the title are held to the claims of its findings, in each language, and the words are named', () => {
    deepEqual(words({ title: 'Example certainly bought it' }), [['title-not-borne', '“certainly”, “bought”']])
    for (const title of ['Cela a certainement été fait', 'Безсумнівно, так', 'هذا بلا شك']) deepEqual(words({ title }).map(([code]) => code), ['title-not-borne'])
    deepEqual(words({ title: 'Made 900 days before its use' }), [['title-not-borne', '“900 days”']])
    for (const title of ['An item of 2023', 'The item was used on 10 May 2024', 'Made in 2023 or later']) deepEqual(words({ title }), [])
  })
  test('in quotation marks are its own where nobody is said to say them', () => {
    deepEqual(words({ title: '“Certainly”' }), [['title-not-borne', '“Certainly”']])
    deepEqual(words({ title: 'What the State of Example says: “certainly not”' }), [])
  })
  test('in the occasion may name whom and when they like, and assert nothing', () => {
    deepEqual(words({ occasion: 'Where Russia certainly lied' }), [['occasion-not-borne', '“certainly”']])
    deepEqual(words({ occasion: 'Where the item was sold' }).map(([code]) => code), ['occasion-not-borne'])
    deepEqual(words({ occasion: 'At the request of the State of Example, 9825th meeting, 30 days on' }), [])
  })
})

suite('nothing confidential', () => {
  const secret = (word: string): Line[] => [
    { kind: 'party', name: 'source', names: [{ text: word }], partyType: 'organisation', handling: 'confidential' },
    { kind: 'position', name: 'whisper', party: idOf('source'), about: [idOf('finding')], form: 'quote', wording: `${word} says otherwise`, stance: 'denies', handling: 'confidential' },
    { kind: 'correction', name: 'mended', of: idOf('aside'), changes: [{ field: '/wording', value: `${word} told us` }], reason: `${word} told us`, handling: 'confidential' },
  ]
  test('stands in it: documents of worlds that differ only in that are the same to the letter', () => {
    for (const form of briefingForms) for (const reach of ['open', 'restricted'] as const) {
      const [one, other] = [made([...exampleLines, ...secret('Alpha')], { form, reach }), made([...exampleLines, ...secret('Omega')], { form, reach })]
      deepEqual(one, other)
      ok(!text(one).includes('Alpha'))
      deepEqual(one.leftOut.filter(({ what }) => what === 'statements').map(({ count }) => count), [4])
    }
    ok(text(made([...exampleLines, ...secret('Alpha').map((line) => ({ ...line, handling: 'open' }))])).includes('Alpha'), 'it would be seen')
  })
})

suite('a confidential name that is typed again', () => {
  const hidden: Line = { kind: 'party', name: 'source', names: [{ text: 'Zoran Vyhadanyi' }], partyType: 'person', handling: 'confidential' }
  test('in the title, the occasion or a caveat refuses the briefing in every form', () => {
    for (const form of briefingForms) {
      deepEqual(refused([...exampleLines, hidden], { form, title: 'What Vyhadanyi, Zoran saw' }), ['confidential-told'])
      deepEqual(refused([...exampleLines, hidden], { form, occasion: 'For Z. Vyhadanyi' }), ['confidential-told'])
      deepEqual(refused([...exampleLines, hidden], { form, title: 'What somebody saw' }), [])
    }
    deepEqual(refused([...changed('finding', { caveats: ['Zoran Vyhadanyi was not asked.'] }), hidden]), ['confidential-told'])
  })
})

suite('a report', () => {
  test('says of each attack and of what is not known what it is, and leaves out what is empty', () => {
    for (const language of briefingLanguages) {
      const challenge = made(exampleLines, { language }).sections.find(({ id }) => id === 'challenge-a')!
      const headings = challenge.blocks.flatMap((block) => (block.kind === 'heading' ? block.runs.map((run) => run.text) : []))
      deepEqual(headings, Object.values(briefingWords[language].attacks), language)
    }
    // Nothing is withheld, set aside or limited: there is nothing to say of what is not known.
    const headings = made(changed('finding', { caveats: [], alternatives: [] })).sections.find(({ id }) => id === 'challenge-a')!.blocks.filter(({ kind }) => kind === 'heading')
    equal(headings.length, 6)
  })
})

suite('translations', () => {
  const translation: Line = { kind: 'translation', name: 'fr', of: idOf('finding'), language: 'fr', method: 'machine', pieces: [{ source: first, text: 'L’objet de la marque QX a été fabriqué en 2023 ou plus tard.' }, { source: second, text: 'Il a été employé le 10 mai 2024.' }] }
  test('stand piece by piece; what has none, or a stale one, is shown in the original and marked', () => {
    const document = made([...exampleLines, translation], { language: 'fr' })
    const sentences = document.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'sentence' ? [block.runs.map((run) => run.text).join('')] : []))
    deepEqual(sentences, ['L’objet de la marque QX a été fabriqué en 2023 ou plus tard.', 'Il a été employé le 10 mai 2024.', `${third} [non traduit]`])
    ok(document.untranslated.includes(third))
    const stale = made([...exampleLines.map((line) => (line.name === 'finding' ? { ...line, sentences: [{ text: `${first.slice(0, -1)}, as read twice.`, claims: ['made'] }] } : line)), translation], { language: 'fr' })
    match(text(stale), /The item of the mark QX was made in 2023 or later, as read twice\./)
    ok(!text(stale).includes('L’objet porte'))
  })
  test('are not asked for in the language in which the finding is written', () => deepEqual(made().untranslated, []))
  test('change no id, status or figure', () => {
    const shape = (document: BriefingDocument) => document.sentences.map(({ id, claims }) => [id, claims.map(({ id: claim, status }) => [claim, status])])
    for (const language of briefingLanguages) deepEqual(shape(made([...exampleLines, translation], { language })), shape(made()))
    const careful = [{ text: 'The item may have been made in 2023 or later.', claims: ['made'] }, { text: second, claims: ['used'] }, { text: third, claims: [] }]
    const open = changed('plain', { status: 'proposed' }).map((line) => (line.name === 'finding' ? { ...line, sentences: careful } : line))
    notDeepEqual(shape(made(open)), shape(made()))
  })
})
