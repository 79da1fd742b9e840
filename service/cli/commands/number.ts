/**
 * number: what the number of a ship, an aircraft, a container or a company says by itself: form, check digit, country.
 * @module
 */
import { numberCanBe, numberSays, numberSchemes, schemeOf, type NumberSaid } from '@proofmark/core/network'
import { BadUse, onlyArgument, textOption, type Command } from '../command.ts'
import { visible } from '../foreign-text.ts'

export const number: Command = {
  name: 'number',
  usage: ['number VALUE [--scheme SCHEME]'],
  does: 'What a register number says by itself: whether it is of the form, whether its check digit is right, which country it names.',
  options: { scheme: { type: 'string' } },
  optionHelp: { VALUE: 'as it is written; "?" for a character that nobody can read, {9} for one that was read with doubt', '--scheme SCHEME': `${numberSchemes.map(({ id }) => id).join(', ')}; else every scheme whose form it has` },
  example: 'proofmark number "IMO 907472?" --scheme imo-ship',
  async run(input) {
    const [value, scheme] = [onlyArgument(input, 'VALUE'), textOption(input, 'scheme')]
    const found = scheme === undefined ? null : numberSchemes.find(({ id }) => id === scheme)
    if (found === undefined) throw new BadUse(`--scheme ${scheme}: expected one of ${numberSchemes.map(({ id }) => id).join(', ')}`)
    const said = found === null ? numberCanBe(value) : [numberSays(found.id, value)]
    input.print(input.isJson ? JSON.stringify({ written: value, said }, null, 2) : said.length === 0 ? 'It has the form of no register held here.' : said.map(linesOf).join('\n').split('\n').map(visible).join('\n'))
    return said.some(({ form, checkDigit }) => form === 'fits' && checkDigit !== 'wrong') ? 0 : 1
  },
}

const forms: Readonly<Record<NumberSaid['form'], string>> = { 'fits': 'of the form', 'does-not-fit': 'not of the form', 'not-checked': 'not looked at' }
const checks: Readonly<Record<NumberSaid['checkDigit'], string>> = { right: 'check digit right', wrong: 'check digit WRONG: a slip of the pen, or a number that was given wrong', none: 'no check digit was tried' }

function linesOf({ scheme, normal, form, checkDigit, countries, kind, possible, why }: NumberSaid): string {
  const { title, layout, sources } = schemeOf(scheme!)
  return [
    `${title}: ${normal}, ${forms[form]}${form === 'does-not-fit' ? ` (expected ${layout})` : `, ${checks[checkDigit]}`}${why.includes('doubtful-characters') ? ' as it was read, with doubt' : ''}`,
    ...(kind === null ? [] : [`  of: ${kind.replaceAll('-', ' ')}`]), ...(countries.length === 0 ? [] : [`  names: ${countries.join(' or ')}`]), ...(why.includes('block-not-allocated') ? ['  its block is allocated to nobody who is held here'] : []),
    ...(why.includes('too-many-to-list') ? ['  too much of it is unreadable to list what it can be'] : []), ...(possible === null || possible.length === 0 ? [] : [`  can be: ${possible.slice(0, 100).join(', ')}${possible.length > 100 ? ` and ${possible.length - 100} more (--json lists them)` : ''}`]),
    `  by: ${sources.map((source) => source.title).join('; ')}`,
  ].join('\n')
}
