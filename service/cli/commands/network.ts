/**
 * network: who makes, sells, carries and gets the components of weapons, and what the record of it gives: ways, chokepoints, recurrence, communities, gaps.
 * @module
 */
import { exportForms, networkAnswer, nothingMore, type NetworkQuestion, type NetworkTopic } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'
import { reserveFile } from '../reserved-file.ts'
import { networkLines } from './network-words.ts'

const list = { type: 'string', multiple: true } as const
const topics = ['paths', 'cuts', 'recurring', 'communities'] as const

export const network: Command = {
  name: 'network',
  usage: [
    'network [CASE…] [--as-of EDTF] [--without STATEMENT…] [--handling open|restricted] [--format json|gexf|graphml|csv|csv-nodes --out FILE]', 'network [CASE…] --paths [--from NODE…] [--to NODE…] [--either-way]', 'network [CASE…] --cuts [--from NODE…] [--to NODE…]',
    'network [CASE…] --recurring [--by case|weapon] [--seed NUMBER]', 'network [CASE…] --communities', 'network [CASE…] --gaps WEAPON', 'network [CASE…] --since PARTY:DAY',
  ],
  does: 'Who makes, sells, carries and gets the parts of weapons: ways, chokepoints, who recurs against chance, gaps. Of what is recorded; nobody is accused by it.',
  options: {
    ...dataOption, paths: { type: 'boolean' }, cuts: { type: 'boolean' }, recurring: { type: 'boolean' }, communities: { type: 'boolean' }, gaps: { type: 'string' }, since: list, from: list, to: list, 'either-way': { type: 'boolean' }, most: { type: 'string' },
    by: { type: 'string' }, seed: { type: 'string' }, 'as-of': { type: 'string' }, without: list, accept: list, strength: { type: 'string' }, handling: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' },
  },
  optionHelp: {
    ...dataHelp, '--paths': 'ways from makers of parts to weapons, the best borne first', '--cuts': 'the fewest without whom no recorded way is left, and whom all ways pass', '--recurring': 'who stands between in several cases or weapons, and how often chance gives as much', '--communities': 'nodes with more edges among themselves than their numbers give',
    '--gaps WEAPON': 'for each part the fewest hand-overs that nobody recorded', '--since PARTY:DAY': 'who is first recorded after that day and deals with the same; may be given several times', '--from NODE': 'id, label or name; several times for several. Else: makers of parts', '--to NODE': 'the same; else: weapons',
    '--either-way': 'follow edges against their direction too', '--most NUMBER': 'of paths; else 10', '--by case|weapon': 'what counts as one time; else case', '--seed NUMBER': 'of the shuffles; else 1', '--as-of EDTF': 'what may have been by the end of a date, or within an interval',
    '--without STATEMENT': 'as if it had never been made; may be given several times', '--accept STATEMENT': 'as if this role were accepted; may be given several times', '--strength STRENGTH': 'only edges borne so well or better, such as stated-by-one', '--handling LEVEL': 'only what is made of statements up to this handling: open or restricted; else of all', '--format FORM': exportForms.join(', '), '--out FILE': 'a new file',
  },
  example: 'proofmark network example-case --cuts',
  async run(input) {
    const question = questionOf(input)
    const out = textOption(input, 'out')
    const file = out === undefined ? null : reserveFile(pathIn(input, out))
    try {
      return await readStore(input, (store) => {
        const answer = networkAnswer(store.world(), question)
        if (!answer.ok) throw new BadUse(`${answer.about === '' ? '' : `"${answer.about}": `}${answer.message}`)
        const isFile = question.about === 'export' || textOption(input, 'format') === 'json' || input.isJson
        const text = isFile ? (question.about === 'export' ? answer.text : JSON.stringify(JSON.parse(answer.text), null, 2)) : networkLines(question, JSON.parse(answer.text)).map(visible).join('\n')
        if (answer.handling !== 'open') input.complain(`${out ?? 'this answer'}: made of statements up to ${answer.handling}; --handling ${answer.handling === 'confidential' ? 'restricted' : 'open'} leaves those out`)
        if (file !== null) { file.write(new TextEncoder().encode(text)); input.complain(`${out}: written`) }
        else input.print(text)
        return 0
      })
    } finally {
      file?.release()
    }
  },
}

function questionOf(input: CommandInput): NetworkQuestion {
  const many = (name: string): readonly string[] => { const given = input.options[name]; return Array.isArray(given) ? given as readonly string[] : [] }
  const count = (name: string, otherwise: number) => { const text = textOption(input, name); if (text === undefined) return otherwise; if (!/^\d{1,9}$/.test(text)) throw new BadUse(`--${name} "${text}": expected a number`); return Number(text) }
  const [weapon, form, since] = [textOption(input, 'gaps') ?? null, textOption(input, 'format'), many('since')]
  const asked: NetworkTopic[] = [...topics.filter((each) => input.options[each] === true), ...(weapon === null ? [] : ['gaps' as const]), ...(since.length === 0 ? [] : ['appearances' as const])]
  if (asked.length > 1) throw new BadUse(`one question at a time: ${asked.join(', ')}`)
  const about = asked[0] ?? (form === undefined || form === 'json' ? 'network' : 'export')
  if (form !== undefined && form !== 'json' && about !== 'export') throw new BadUse(`--format ${form} is of the whole network; an answer is text or json`)
  return {
    ...nothingMore, about, cases: input.arguments, from: many('from'), to: many('to'), weapon, asOf: textOption(input, 'as-of') ?? null, without: many('without'), accepted: many('accept'), strength: textOption(input, 'strength') ?? null,
    by: textOption(input, 'by') ?? nothingMore.by, seed: count('seed', nothingMore.seed), most: count('most', nothingMore.most), eitherWay: input.options['either-way'] === true, since, form: form ?? nothingMore.form, handling: textOption(input, 'handling') ?? null,
  }
}
