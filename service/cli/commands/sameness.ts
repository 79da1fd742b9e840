/**
 * sameness: parties and craft that may be one, each with what speaks for and against it; what was decided; what contradicts itself.
 * @module
 */
import type { Handling, World } from '@proofmark/core/statements'
import { samenessView, type SamenessCandidate, type SamenessView } from 'proofmark/server'
import { BadUse, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const sameness: Command = {
  name: 'sameness',
  usage: ['sameness [CASE] [--kept-apart]'],
  does: 'Parties and craft that may be one, with reasons; what was decided; judgements that contradict each other. Nothing is joined by it.',
  options: { ...dataOption, 'kept-apart': { type: 'boolean' } },
  optionHelp: { ...dataHelp, CASE: 'id or label of a case; else all', '--kept-apart': 'those too that two numbers keep apart' },
  example: 'proofmark sameness dprk-missiles-2024',
  async run(input) {
    const [name, more] = input.arguments
    if (more !== undefined) throw new BadUse(`one case at a time; "${more}" is one too many`)
    return readStore(input, (store) => {
      const world = store.world()
      const of = name === undefined ? undefined : world.of('case').find(({ id, fields }) => id === name || fields.label === name)
      if (name !== undefined && of === undefined) throw new BadUse(`no case that counts now has the id or label "${name}"`)
      const view = samenessView(world, { of: of?.id ?? null, withKeptApart: input.options['kept-apart'] === true }, Infinity)
      input.print(input.isJson ? JSON.stringify(view, null, 2) : linesOf(world, view).map(visible).join('\n'))
      return view.candidates.length > 0 || view.contradictions.length > 0 ? 0 : 1
    })
  },
}

const relations: Readonly<Record<SamenessCandidate['numbers'][number]['relation'], string>> = {
  'same': '+ one number', 'same-for-a-time': '+ one number, which is given again to others', 'can-be-same': '+ numbers that can be one', 'differ-one-wrong': '− two numbers, one with a wrong check digit', 'differ': '− two numbers', 'kept-apart': '− KEPT APART by two right numbers',
  'same-at-other-times': '· one number, at times that do not meet: says nothing', 'differ-at-other-times': '· two numbers, at times that do not meet: say nothing',
}

const whenOf = ({ since, until }: SamenessCandidate['numbers'][number]['a']) => (since === null && until === null ? '' : `; ${since ?? '…'} to ${until ?? '…'}`)

function linesOf(world: World, { candidates, records, cut, keptApart, decided, contradictions, named }: SamenessView): string[] {
  const of = (id: string) => `${named[id]?.title ?? id}${named[id]?.label == null ? '' : ` [${named[id].label}]`}`
  // Of a candidate his numbers count too: what is said of him is handled as the narrowest of it.
  const marked = (id: string, handling: Handling | undefined) => `${of(id)}${handling === 'confidential' ? ' (confidential)' : ''}`
  const title = (id: string) => marked(id, named[id]?.handling)
  return [
    `${candidates.length} candidates among ${records} records${keptApart === 0 ? '' : `; ${keptApart} more pairs are kept apart by numbers`}${cut === 0 ? '' : `; of ${cut} records not all others that share a word were looked at`}`,
    ...candidates.flatMap(({ score, band, a, b, standing, namePair, names, countries, types, numbers, changes }) => [
      '', `${score.toFixed(4)} ${band}  ${marked(a.id, a.handling)}  |  ${marked(b.id, b.handling)}${standing === 'open' ? '' : `  (${standing.replaceAll('-', ' ')})`}`,
      ...(namePair === null ? [] : [`  names: ${namePair.join(' | ')}${names!.against.length === 0 ? '' : `; against: ${names!.against.join(', ')}`}`]),
      ...(countries === 'unknown' ? [] : [`  ${countries === 'differ' ? '− jurisdictions differ' : '+ one jurisdiction'}`]), ...(types === 'differ' ? ['  − recorded as two kinds of party'] : []),
      ...numbers.map((each) => `  ${relations[each.relation]}: ${each.a.scheme} ${each.a.said.written} (check digit ${each.a.said.checkDigit}${whenOf(each.a)}) | ${each.b.said.written} (check digit ${each.b.said.checkDigit}${whenOf(each.b)})`),
      ...(standing === 'changed-since' ? changes.map(({ statement, index }) => `  changed since it was judged: ${title(statement)}, entry ${index ?? 'not sealed'}`) : []),
    ]),
    ...(contradictions.length === 0 ? [] : ['', 'Judgements that cannot all hold:']), ...contradictions.map(({ a, b, notSame, same }) => `  ${title(a)} is not ${title(b)} (${reasonOf(world, notSame)}), and is the same through ${same.length} others (${same.map((id) => reasonOf(world, id)).join('; ')})`),
    ...(decided.length === 0 ? [] : ['', 'Decided:']), ...decided.map(({ a, b, judgement, reason, index }) => `  ${judgement}: ${title(a)} | ${title(b)}, entry ${index}: ${reason}`),
  ]
}

const reasonOf = (world: World, id: string) => world.get(id, 'sameness')?.fields.reason ?? id
