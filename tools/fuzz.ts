/**
 * Fuzzing of every reader of foreign bytes: `npm run fuzz -- --minutes N [--target NAME] [--seed S]`, or one case again: `--target NAME --seed S --case N`.
 *
 * Inputs are the vectors with changes (fuzz/mutate.ts), the same for the same seed. A finding is a throw, an answer that is no known code,
 * a text that does not print back, more than a second, or no end. Ends with 1 if there are any.
 * @module
 */
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { attempt, inputOf, type Finding } from './fuzz/attempt.ts'
import { targets } from './fuzz/targets.ts'
import type { Order, Report } from './fuzz/worker.ts'

/** A case that takes longer is ended. By the clock, so long enough for a machine that others keep busy. */
const patienceMs = 60_000
/** Of one target: the first tell enough. */
const mostShown = 8

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, target: { type: 'string', multiple: true }, seed: { type: 'string' }, case: { type: 'string' } } })
const seed = Number(values.seed ?? randomInt(2 ** 31))
const names = values.target ?? targets.map(({ name }) => name)
const unknown = names.find((name) => !targets.some((target) => target.name === name))
if (unknown !== undefined || !Number.isSafeInteger(seed) || !(Number(values.minutes) > 0)) {
  console.error(`fuzz: ${unknown === undefined ? '--minutes takes a number above 0, --seed a whole number' : `no target ${unknown}; there are ${targets.map(({ name }) => name).join(', ')}`}`)
  process.exit(2)
}

if (values.case !== undefined) {
  const target = targets.find(({ name }) => name === names[0])!
  console.dir(inputOf(target, seed, Number(values.case)), { depth: 8, maxStringLength: 3000 })
  console.log(await attempt(target, seed, Number(values.case)))
  process.exit(0)
}

const end = Date.now() + Number(values.minutes) * 60_000
const first: Record<string, number> = {}
const tallies = new Map<string, { answers: Record<string, number>; slowest: number; slowestCase: number }>()
const findings: Finding[] = []
console.log(`seed ${seed}, ${names.length} targets, ${values.minutes} min`)
while (Date.now() < end) await session(end - Date.now())

for (const name of names) {
  const { answers, slowest, slowestCase } = tallies.get(name) ?? { answers: {}, slowest: 0, slowestCase: 0 }
  const told = Object.entries(answers).toSorted(([, a], [, b]) => b - a).map(([answer, count]) => `${answer} ${count}`).join(', ')
  console.log(`${name}: ${(first[name] ?? 0).toLocaleString('en')} cases, slowest ${slowest.toFixed(0)} ms (case ${slowestCase}); ${told}`)
}
console.log(`${Object.values(first).reduce((sum, count) => sum + count, 0).toLocaleString('en')} cases in all, ${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)

/** A thread until the time is over, or until a case has to be ended. */
function session(milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const clock = new SharedArrayBuffer(24)
    const place = new Float64Array(clock)
    place.fill(-1)
    const worker = new Worker(join(import.meta.dirname, 'fuzz', 'worker.ts'), { workerData: { seed, names, first: { ...first }, milliseconds, clock } satisfies Order })
    const watch = setInterval(() => {
      const [at, number, began] = [place[0]!, place[1]!, place[2]!]
      if (began <= 0 || Date.now() - began < patienceMs) return
      clearInterval(watch)
      note({ target: names[at]!, number, what: `does not end within ${patienceMs / 1000} s`, given: '' })
      first[names[at]!] = number + 1
      void worker.terminate().then(finish)
    }, 500)
    const finish = () => { clearInterval(watch); resolve() }
    worker.on('message', (report: Report) => {
      if (report.kind === 'finding') note(report.finding)
      else if (report.kind === 'tally') add(report)
      else void worker.terminate().then(finish)
    })
    // A thread that dies (out of memory) is a finding as well.
    worker.on('error', (error) => { note({ target: names[place[0]!] ?? '?', number: place[1]!, what: `ended the thread: ${error.message}`, given: '' }); first[names[place[0]!] ?? '?'] = place[1]! + 1; finish() })
    worker.on('messageerror', reject)
  })
}

function add({ name, next, answers, slowest, slowestCase }: Report & { kind: 'tally' }) {
  first[name] = Math.max(first[name] ?? 0, next)
  const tally = tallies.get(name) ?? { answers: {}, slowest: 0, slowestCase: 0 }
  for (const [answer, count] of Object.entries(answers)) tally.answers[answer] = (tally.answers[answer] ?? 0) + count
  if (slowest > tally.slowest) [tally.slowest, tally.slowestCase] = [slowest, slowestCase]
  tallies.set(name, tally)
}

function note(finding: Finding) {
  findings.push(finding)
  if (findings.filter(({ target, what }) => target === finding.target && what.slice(0, 40) === finding.what.slice(0, 40)).length > mostShown) return
  console.log(`FINDING ${finding.target} --seed ${seed} --case ${finding.number}: ${finding.what}\n  ${finding.given}`)
}
