/**
 * Attempts of an adversarial editor that succeed: nothing meets them but people who read. Each is tried, so that the list says so only as long as it is true.
 * @module
 */
import { createHash } from 'node:crypto'
import { recomputed } from '@proofmark/core/findings'
import { utf8 } from '@proofmark/core/bytes'
import { atDesk, changed, denial, honestCase, order, publishes, type Attempt } from './adversarial-case.suite.ts'
import { dropped, published, resealed, verified } from './adversarial-package.suite.ts'
import { nature, night, says } from './adversarial-words.suite.ts'
import { verifyWithFinding } from './verifying.ts'

export interface NotMet extends Pick<Attempt, 'tried' | 'route' | 'attempt'> {
  /** What is left to look at it with. */
  readonly left: string
}

const passes = (tried: string, left: string, lines: typeof honestCase): NotMet => ({ tried, route: 'publish', left, attempt: publishes(tried, '', /./, lines, lines).attempt })
const supplied = 'Example Works supplied the part.'
const without = (label: string) => honestCase.filter((line) => line['label'] !== label)

export const attemptsNotMet: readonly NotMet[] = [
  passes('a sentence is bound to an established claim that says something else', 'claims stand beside each sentence; reviewers of "Verified" read both', says(night, ['used'])),
  passes('a fact is recorded as context, by the author himself', 'it is printed as context in package and briefing', says(supplied, [], nature(supplied, { nature: 'context', author: '#author' }))),
  passes('a title says more than its claims', 'titles are not judged, since they are no sentences', changed('finding', { title: 'Proof that Example Works supplied the part' })),
  passes('a caption says more than the case', 'captions are words of who recorded the photograph, with his name', changed('photo', { caption: 'the part that Example Works supplied' })),
  passes('a caveat says what no claim bears', 'caveats are not judged', changed('finding', { caveats: [supplied] })),
  passes('whoever sits at the machine records a review in another person’s name, as author and reviewer', 'statements are signed by the key of the device, not of the person; give reviewers a device and key of their own', honestCase),
  passes('a second record of the author reviews, and nobody judged the two to be one', 'reviewers are named in the package', [...without('verified-by-second'), { kind: 'party', label: 'twin', case: '#case', names: [{ text: 'Twin', use: 'pseudonym' }], partyType: 'person', publicRole: 'private' }, { kind: 'review', label: 'verified-by-twin', of: '#finding', stage: 'verified', outcome: 'passed', by: '#twin', author: '#twin' }]),
  passes('a denial that is known is never recorded', 'what was never sealed leaves no trace', without(denial.label)),
  {
    tried: 'the denial is left out, what speaks against the finding is computed without it, and the publisher signs that', route: 'verify', left: 'a newer package, or the log, tells it: "verify --newer"',
    attempt: async () => {
      const all = await published()
      const { statements, finding } = verifyWithFinding(all.zip)
      const { record, challenge } = recomputed(statements.filter(({ id }) => id !== all.idOf('denial')), finding!)
      return verified(await resealed(all, (payload) => { dropped(payload, `statements/${all.idOf('denial')}.`); payload.set('finding.json', record); payload.set('challenge.json', challenge) }))
    },
  },
  {
    tried: 'an edited file is recorded by hand as a briefing of its own', route: 'brief --check', left: 'the log holds both, in their order, and who recorded each',
    attempt: () => atDesk(async (desk) => {
      await desk.seal(...honestCase)
      const edited = utf8('<title>We are sure</title>')
      await desk.seal({ kind: 'briefing', title: 'Short', audience: order.audience, form: order.form, findings: ['#finding'], asOf: 1, files: [{ language: 'en', file: { sha256: createHash('sha256').update(edited).digest('hex'), size: edited.length, type: 'text/html', name: 'brief.en.html' } }] })
      const { status, stdout } = await desk.command('brief', '--check', desk.file('edited.html', edited))
      return { codes: status === 0 ? [] : ['of-no-sealed-briefing'], said: stdout, bytes: edited }
    }),
  },
]
