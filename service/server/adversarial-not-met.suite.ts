/**
 * Attempts of an adversarial editor that succeed: nothing meets them but people who read. Each is tried, so that the list says so only as long as it is true.
 * @module
 */
import { recomputed } from '@proofmark/core/findings'
import { denial, honestCase, publishes, type Attempt } from './adversarial-case.suite.ts'
import { dropped, published, resealed, verified } from './adversarial-package.suite.ts'
import { nature, says } from './adversarial-words.suite.ts'
import { verifyWithFinding } from './verifying.ts'

export interface NotMet extends Pick<Attempt, 'tried' | 'route' | 'attempt'> {
  /** What is left to look at it with. */
  readonly left: string
}

const passes = (tried: string, left: string, lines: typeof honestCase): NotMet => ({ tried, route: 'publish', left, attempt: publishes(tried, '', /./, lines, lines).attempt })
const quiet = 'The factory let somebody have the part.'
const without = (label: string) => honestCase.filter((line) => line['label'] !== label)

export const attemptsNotMet: readonly NotMet[] = [
  passes('a sentence names what its claim names, and says something else in words that stand in no list', 'claims stand beside each sentence; reviewers of "Verified" read both', says('The missile lay in a cellar for years.', ['used'])),
  passes('a fact in words that stand in no list is recorded as context, by the author himself', 'who marked it is told, and how many sentences the author marked himself', says(quiet, [], nature(quiet, { nature: 'context', author: '#author' }))),
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
]
