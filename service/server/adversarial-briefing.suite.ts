/**
 * Attempts of an adversarial editor with briefings: what they say, whom they leave out, how they are corrected, and their files after they were handed over.
 * @module
 */
import { createHash } from 'node:crypto'
import { after } from 'node:test'
import type { BriefingPlan, BriefingsView } from './api.ts'
import { atDesk, changed, honestCase, openDesk, order, type Attempt, type Desk, type Lines, type Met, type OpenDesk } from './adversarial-case.suite.ts'
import { against, hidden } from './adversarial-confidential.suite.ts'
import { again, moved, nature, night, rewritten, says } from './adversarial-words.suite.ts'
import type { ChangesView } from './basis-view.ts'

const sealedAs = { languages: ['en'], formats: ['html'] }
const briefs = (tried: string, met: string, names: RegExp, dishonest: readonly [Lines, object?], honest: readonly [Lines, object?]): Attempt => {
  const brief = ([lines, more]: readonly [Lines, object?]) => atDesk(async (desk) => { await desk.seal(...lines); return desk.briefing('', { ...sealedAs, order: { ...order, ...more } }) })
  return { tried, route: 'brief', met, names, attempt: () => brief(dishonest), honest: () => brief(honest) }
}

/** The honest case with one sealed briefing, for attempts that leave it as it is. */
interface Briefed { readonly desk: OpenDesk; readonly id: string; readonly pdf: Uint8Array; readonly html: Uint8Array }
let opened: Promise<Briefed> | null = null
const briefed = () => (opened ??= (async () => {
  const desk = await openDesk()
  await desk.seal(...honestCase)
  const [pdf, html] = [await fileOf(desk, 'pdf', order), await fileOf(desk, 'html', order)]
  const { said } = await desk.briefing('', { order, languages: ['en'], formats: ['pdf', 'html'] })
  return { desk, id: (JSON.parse(said) as { id: string }).id, pdf, html }
})())
after(async () => { if (opened !== null) await (await opened).desk.close() })

const fileOf = async (desk: Desk, format: string, of: object) => (await desk.briefing('/file', { order: of, language: 'en', format })).bytes
/** What is found of a file; what a command ends with is its code. */
const checked = async (desk: Desk, name: string, bytes: Uint8Array): Promise<Met> => {
  const { status, stdout } = await desk.command('brief', '--check', desk.file(name, bytes))
  return { codes: status === 0 ? (/it was corrected by/.test(stdout) ? ['corrected-since'] : []) : [/\((words-differ|bytes-differ|not-made-from-the-log)\)/.exec(stdout)?.[1] ?? 'of-no-sealed-briefing'], said: stdout, bytes }
}
const edits = (tried: string, format: 'pdf' | 'html', edited: (desk: Briefed) => Uint8Array | Promise<Uint8Array>): Attempt => ({
  tried, route: 'brief --check', met: 'of-no-sealed-briefing', names: /differs in one byte is another file/,
  attempt: async () => { const all = await briefed(); return checked(all.desk, `edited.${format}`, await edited(all)) },
  honest: async () => { const all = await briefed(); return checked(all.desk, `as-sealed.${format}`, all[format]) },
})
const replaced = (bytes: Uint8Array, from: string, to: string) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'))
const corrects = (tried: string, met: string, more: (id: string) => object): Attempt => ({
  tried, route: 'brief', met,
  attempt: async () => { const { desk, id } = await briefed(); return desk.briefing('/preview', { order: { ...order, ...more(id) }, language: 'en' }) },
  honest: async () => { const { desk, id } = await briefed(); return desk.briefing('/preview', { order: { ...order, corrects: id, whatChanged: 'A title.' }, language: 'en' }) },
})
const leavesOut = async (more: object): Promise<Met> => {
  const { desk } = await briefed()
  const answer = await desk.briefing('/plan', { order: { ...order, form: 'report', ...more }, language: 'en' })
  if (answer.codes.length > 0) return answer
  const { leftOut } = JSON.parse(answer.said) as BriefingPlan
  return { ...answer, codes: leftOut.filter(({ what }) => what === 'position').map(() => 'position-left-out') }
}
/** What the screen flags after a correction of what was briefed and published. */
const since = (lines: Lines, flagged: (desk: Desk) => Promise<readonly string[]>) => atDesk(async (desk): Promise<Met> => {
  await desk.seal(...honestCase)
  await desk.published()
  await desk.briefing('', { order, ...sealedAs })
  await desk.seal(...lines)
  const codes = await flagged(desk)
  return { codes: [...new Set(codes)], said: codes.join(), bytes: new Uint8Array() }
})
const inBriefings = async (desk: Desk) => ((await desk.asked('/api/cases/case/briefings')) as BriefingsView).sealed.flatMap(({ changes }) => changes.map(({ kind }) => kind)).slice(0, 1)
const inPublications = async (desk: Desk) => ((await desk.asked('/api/findings/finding/changes')) as ChangesView).since.filter(({ what }) => what === 'published').flatMap(({ changed: { sentences } }) => sentences.map((at) => `sentence ${at + 1}`))
const harmless: Lines = [{ kind: 'correction', of: '#photo', reason: 'a word', changes: [{ field: '/caption', value: 'the part, from above' }], author: '#first' }]

/** A statement of kind briefing that somebody wrote himself, with a file that he made; and with the file that the log gives. */
const byHand = (tried: string, met: string, names: RegExp, edited: (html: Uint8Array) => Uint8Array, asOf?: number): Attempt => {
  const recorded = (change: (html: Uint8Array) => Uint8Array, size?: number) => atDesk(async (desk) => {
    await desk.seal(...honestCase)
    const html = await fileOf(desk, 'html', order)
    const bytes = change(html)
    await desk.seal({ kind: 'briefing', title: 'Short', audience: order.audience, form: order.form, when: order.when, findings: ['#finding'], asOf: size ?? desk.store.size(), files: [{ language: 'en', file: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, type: 'text/html', name: 'brief.en.html' } }] })
    return checked(desk, 'recorded.html', bytes)
  })
  return { tried, route: 'brief --check', met, names, attempt: () => recorded(edited, asOf), honest: () => recorded((html) => html) }
}

export const attemptsWithBriefings: readonly Attempt[] = [
  briefs('a briefing with a sentence that no claim bears', 'sentence-unbound', /night/, [says(night)], [says(night, [], nature(night, { nature: 'context' }))]),
  briefs('a briefing with a verb stronger than its status', 'sentence-too-strong', /supplied the part/, [says('Example Works supplied the part.', ['from'])], [says('Example Works may have supplied the part.', ['from'])]),
  briefs('a briefing of a stale figure after a correction', 'sentence-too-strong', /230 days/, [[...honestCase, moved]], [[...honestCase, moved, rewritten, ...again]]),
  briefs('a briefing of a confidential finding', 'finding-above-handling', /confidential/, [changed('finding', { handling: 'confidential' })], [honestCase]),
  briefs('a briefing that hides what speaks against a claim', 'claim-stronger', /made/, [against], [against, { reach: 'restricted' }]),
  briefs('the title of a briefing says more than its claims', 'title-not-borne', /“certainly”, “bought”/, [honestCase, { title: 'Who certainly bought the part' }], [honestCase, { title: 'Who may have held the part' }]),
  briefs('the title of a briefing says in quotation marks what nobody said', 'title-not-borne', /“Certainly”/, [honestCase, { title: '“Certainly the part of another”' }], [honestCase, { title: 'Who says: “certainly the part of another”' }]),
  briefs('the occasion of a briefing says more than its claims', 'occasion-not-borne', /“certainly”/, [honestCase, { occasion: 'Where Example Works certainly lied' }], [honestCase, { occasion: 'Council of Examples, 9825th meeting' }]),
  briefs('a confidential name in the title of a briefing', 'confidential-told', /typed|title or occasion/, [[hidden, ...honestCase], { title: 'What Vyhadanyi, Zoran saw' }], [[hidden, ...honestCase], { title: 'What somebody saw' }]),
  briefs('a confidential name in a caption that a report shows', 'confidential-told', /in what it shows/, [[hidden, ...changed('photo', { caption: 'the part, held by Zoran Vyhadanyi' })], { form: 'report' }], [[hidden, ...changed('photo', { caption: 'the part, held by somebody' })], { form: 'report' }]),
  { tried: 'a denial is left out of a report', route: 'brief', met: 'position-left-out', names: /No part of ours flew\. \(of no interest\)/, attempt: () => leavesOut({ leaveOut: [{ position: 'denial', reason: 'of no interest' }] }), honest: () => leavesOut({}) },
  { tried: 'a denial is left out without a reason', route: 'brief', met: 'request-invalid', names: /reason/, attempt: () => leavesOut({ leaveOut: [{ position: 'denial', reason: '' }] }), honest: () => leavesOut({ leaveOut: [] }) },
  corrects('a correction that does not say what it changes', 'correction-unsaid', (corrected) => ({ corrects: corrected })),
  corrects('what a correction changes is told in words that no claim bears', 'what-changed-not-borne', (corrected) => ({ corrects: corrected, whatChanged: 'It is certain that Example Works bought the part.' })),
  corrects('a correction of a briefing that nobody sealed', 'correction-unknown', () => ({ corrects: 'f'.repeat(32), whatChanged: 'A title.' })),
  edits('one byte of the PDF is changed', 'pdf', ({ pdf }) => pdf.with(pdf.length >> 1, pdf[pdf.length >> 1]! ^ 1)),
  edits('something is appended to the PDF, as editors save', 'pdf', ({ pdf }) => new Uint8Array(Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<< >>\nendobj\n')]))),
  edits('a figure of the HTML is changed', 'html', ({ html }) => replaced(html, '230 days', '200 days')),
  edits('the words of the denial are taken out of the HTML', 'html', ({ html }) => replaced(html, 'No part of ours flew.', '')),
  edits('another title is set, and the file handed out without sealing', 'html', ({ desk }) => fileOf(desk, 'html', { ...order, title: 'Quite another matter' })),
  byHand('an edited file is recorded by hand as a briefing of its own', 'words-differ', /it says "At most 200 days lie between production and use/, (html) => replaced(html, 'At most 230 days', 'At most 200 days')),
  byHand('a file that is made of nothing is recorded by hand as a briefing', 'words-differ', /it says "We are sure"/, () => new TextEncoder().encode('<title>We are sure</title>')),
  byHand('an edited file is recorded by hand as of a time when its finding was not there', 'not-made-from-the-log', /finding/, (html) => replaced(html, 'At most 230 days', 'At most 200 days'), 1),
  {
    tried: 'a briefing that was corrected is handed out again', route: 'brief --check', met: 'corrected-since', names: /it was corrected by/,
    attempt: () => atDesk(async (desk) => {
      await desk.seal(...honestCase)
      const html = await fileOf(desk, 'html', order)
      const { id } = JSON.parse((await desk.briefing('', { order, ...sealedAs })).said) as { id: string }
      await desk.briefing('', { order: { ...order, title: 'Short, corrected', corrects: id, whatChanged: 'A title.' }, ...sealedAs })
      return checked(desk, 'old.html', html)
    }),
    honest: async () => { const { desk, html } = await briefed(); return checked(desk, 'current.html', html) },
  },
  { tried: 'what a briefing rests on is corrected, and it is quoted on', route: 'changes', met: 'status', attempt: () => since([moved], inBriefings), honest: () => since(harmless, inBriefings) },
  { tried: 'what a published package rests on is corrected, and it is quoted on', route: 'changes', met: 'sentence 1', attempt: () => since([moved], async (desk) => (await inPublications(desk)).slice(0, 1)), honest: () => since(harmless, inPublications) },
]
