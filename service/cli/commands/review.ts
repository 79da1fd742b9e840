/**
 * review: where a finding stands in its procedure, what each sentence rests on, what stops its publication; and a stage passed, refused or left out.
 * @module
 */
import type { StageState } from '@proofmark/core/review'
import { wholeWaiver } from '@proofmark/core/review'
import { findStatement, notCountedWords, record, requirementWords, reviewGate, waivedLines } from 'proofmark/server'
import type { ReviewGateView } from 'proofmark/api'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataHelp, dataOption, newId, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const review: Command = {
  name: 'review',
  changes: true,
  usage: ['review FINDING   where it stands; exit 1 while publication would be refused', 'review FINDING --stage STAGE --pass|--refuse|--leave-out --by PARTY [--reason WHY]', 'review FINDING --waive --by PARTY --reason WHY   no review took place: says so, with the finding'],
  does: 'The stages of a finding: who passed or refused each, what is missing, what stops its publication.',
  options: { ...dataOption, stage: { type: 'string' }, pass: { type: 'boolean' }, refuse: { type: 'boolean' }, 'leave-out': { type: 'boolean' }, waive: { type: 'boolean' }, by: { type: 'string' }, reason: { type: 'string' } },
  optionHelp: {
    ...dataHelp, '--stage STAGE': 'the id of a stage of the procedure', '--pass': 'the stage is passed', '--refuse': 'the stage is refused, with a reason', '--leave-out': 'a stage that is optional is left out, with a reason',
    '--waive': 'the whole procedure is waived, with a reason that is printed wherever the finding is published; a refused stage is never waived', '--by PARTY': 'the reviewer, by id or label', '--reason WHY': 'why',
  },
  example: 'proofmark review production-to-use --stage verified --pass --by second-reader',
  async run(input) {
    const name = onlyArgument(input, 'FINDING')
    const asked = askedOf(input)
    const show = (view: ReviewGateView) => {
      if (input.isJson) input.print(JSON.stringify(view, null, 2))
      else for (const line of linesOf(view)) input.print(visible(line))
      return view.isOpen ? 0 as const : 1 as const
    }
    if (asked === null) return readStore(input, (store) => show(gateOf(store.world(), name)))
    return changeStore(input, async (store) => {
      const world = store.world()
      const { finding, stages } = gateOf(world, name)
      const by = findStatement(world, asked.by, 'party')
      if (!by.ok) throw new BadUse(`no party has the id or label "${asked.by}"`)
      const known = stages.stages.map(({ id }) => id)
      if (asked.stage !== null && !known.includes(asked.stage)) throw new BadUse(`the procedure has no stage "${asked.stage}"; it has ${known.join(', ')}`)
      const day = new Date().toISOString().slice(0, 10)
      const stage = asked.does === 'waive' ? wholeWaiver : asked.does === 'leave-out' ? `waiver:${asked.stage}` : asked.stage
      const line = { kind: 'review', of: finding.id, stage, outcome: asked.does === 'refuse' ? 'refused' : 'passed', by: by.statement.id, author: by.statement.id, reason: asked.reason, when: day, made: day, case: finding.case, handling: 'open' }
      const { problems } = await record(store, JSON.stringify(line), { folder: null, newId })
      if (problems.length > 0) throw new BadUse(problems.map(({ expected }) => `expected ${expected}`).join('; '))
      show(gateOf(store.world(), name))
      return 0 as const
    })
  },
}

type Does = 'pass' | 'refuse' | 'leave-out' | 'waive'

function askedOf(input: CommandInput): { does: Does; stage: string | null; by: string; reason: string | null } | null {
  const chosen = (['pass', 'refuse', 'leave-out', 'waive'] as const).filter((each) => input.options[each] === true)
  const [stage, by, reason] = [textOption(input, 'stage') ?? null, textOption(input, 'by'), textOption(input, 'reason') ?? null]
  if (chosen.length === 0 && stage === null && by === undefined && reason === null) return null
  const [does] = chosen
  if (does === undefined || chosen.length > 1) throw new BadUse('say one of --pass, --refuse, --leave-out, --waive')
  if ((stage === null) !== (does === 'waive')) throw new BadUse(does === 'waive' ? '--waive is of the whole procedure and takes no --stage' : '--stage STAGE is missing')
  if (by === undefined) throw new BadUse('--by PARTY is missing')
  if (does !== 'pass' && (reason ?? '').trim() === '') throw new BadUse('--reason WHY is missing')
  return { does, stage, by, reason }
}

function gateOf(world: Parameters<typeof findStatement>[0], name: string): ReviewGateView {
  const found = findStatement(world, name, 'finding')
  const gate = found.ok ? reviewGate(world, found.statement.id, new Date()) : null
  if (gate === null) throw new BadUse(`no finding has the id or label "${name}"`)
  return gate
}

function* linesOf(view: ReviewGateView): Generator<string> {
  const { stages, sentences, problems, named } = view
  const name = (id: string) => named[id] ?? id
  yield `${view.finding.title}: ${view.isOpen ? 'nothing in its review stops publication' : `${problems.length} things stop publication`}`
  yield `procedure: ${stages.procedure.title}, ${stages.procedure.persons} persons other than the author${stages.procedure.later.length === 0 ? '' : '; one was sealed or changed after the finding, and does not count for it'}`
  for (const stage of stages.stages) yield* stageLines(stage, name)
  for (const { at, nature, status, text, markedBy, isOwnMark } of sentences) yield `sentence ${at + 1}: ${nature}${markedBy === null ? '' : ` by ${name(markedBy)}`}${isOwnMark ? ' (who wrote the finding)' : ''}${status === null ? '' : `, ${status}`}: ${text}`
  for (const line of waivedLines(view)) yield line
  for (const { code, message } of problems) yield `${code}: ${message}`
}

function* stageLines({ id, title, status, review: counted, missing, notCounted, mayNot }: StageState, name: (id: string) => string): Generator<string> {
  yield `  ${id} (${title}): ${status}${counted === null ? '' : ` by ${name(counted.by)}${counted.when === null ? '' : `, ${counted.when}`}${counted.reason === null ? '' : `: ${counted.reason}`}`}`
  for (const { requirement, of, sentences } of missing) yield `    missing: ${requirementWords[requirement]}${of.length === 0 ? '' : `: ${of.map(name).join('; ')}`}${sentences.length === 0 ? '' : `: ${sentences.map((at) => at + 1).join(', ')}`}`
  for (const { by, outcome, why } of notCounted) yield `    does not count: ${outcome} by ${name(by)}: ${notCountedWords[why]}`
  if (mayNot.length > 0) yield `    may not pass it: ${mayNot.map(({ party, why }) => `${name(party)} (${notCountedWords[why]})`).join('; ')}`
}
