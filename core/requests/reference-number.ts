/**
 * Reference numbers of requests, by the pattern of the settings, each given once.
 * @module
 */
import type { World } from '@proofmark/core/statements'

/** The next free one: one more than the greatest that the pattern has given for this case and year. A withdrawn request keeps its number. */
export function nextReference(world: World, pattern: string, { caseLabel, year }: { readonly caseLabel: string; readonly year: string }): string {
  const [before, after] = parts(pattern.replaceAll('{case}', () => caseLabel).replaceAll('{year}', () => year))
  const given = new Set(world.everOf('request').flatMap(({ fields }) => fields.reference ?? []))
  for (const { fields } of world.of('request')) if (fields.reference !== null) given.add(fields.reference)
  // `-2` behind a number is the second of one request for each addressee, and takes that number.
  const whole = [...given].flatMap((each) => [each, each.replace(/-\d{1,3}$/, '')])
  const numbers = whole.filter((each) => each.startsWith(before) && each.endsWith(after)).map((each) => each.slice(before.length, each.length - after.length)).filter((each) => /^\d{1,9}$/.test(each)).map(Number)
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const reference = `${before}${String(number).padStart(3, '0')}${after}`
    if (!given.has(reference)) return reference
  }
}

/** Around the first `{number}`; a second one stays as it is written. */
function parts(pattern: string): readonly [string, string] {
  const at = pattern.indexOf('{number}')
  return at < 0 ? [`${pattern}-`, ''] : [pattern.slice(0, at), pattern.slice(at + '{number}'.length)]
}

/** Requests that bear this reference already. */
export const bearing = (world: World, reference: string): readonly string[] => world.of('request').filter(({ fields }) => fields.reference === reference).map(({ id }) => id)
