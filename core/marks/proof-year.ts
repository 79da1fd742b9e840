/**
 * Proof year: a sign that a proof house put beside its mark in one year. It dates the proof of a firearm, which can be later than its making.
 * @module
 */
import type { CodeTable } from './code-table.ts'
import { describeStretches, yearStretch } from './possible-dates.ts'
import { against } from './reading.ts'
import { markingSystem, type Example, type MarkingSystem } from './system.ts'

export interface ProofYearRule {
  readonly id: string
  readonly title: string
  readonly country: string
  readonly house: string
  readonly namedBy: RegExp
  readonly table: CodeTable
  readonly examples: readonly Example[]
}

export function proofYear(rule: ProofYearRule): MarkingSystem {
  const codes = [...new Set(rule.table.rows.map(({ code }) => code))]
  return markingSystem({
    id: rule.id,
    version: 1,
    title: rule.title,
    kind: 'proof-year',
    dateOf: 'proof',
    countryOf: 'proof',
    namedBy: rule.namedBy,
    seenOn: ['firearm'],
    inUse: null,
    usedIn: [rule.country],
    script: 'Latin',
    sources: [...new Map(rule.table.rows.flatMap(({ source }) => source === null ? [] : [[source.url, source] as const])).values()],
    layout: 'one sign of the table',
    pattern: new RegExp(`^(?:[[(□]?)(?<code>${codes.toSorted((a, b) => b.length - a.length).join('|')})(?:[\\])]?)$`, 'u'),
    alphabet: [...new Set(codes.join(''))].join(''),
    longest: 7,
    silentOn: 'the year of making, which can be earlier; the maker',
    lookalikes: [],
    read: ({ code = '' }) => {
      const rows = rule.table.of(code)
      const years = [...new Set(rows.flatMap(({ from }) => from === null ? [] : [from]))]
      return [{
        dates: years.map(yearStretch), country: rule.country, maker: rule.house,
        sources: rows.flatMap(({ source }) => source === null ? [] : [source]),
        cautions: years.length > 1 ? [`Lists disagree on the year of ${code}.`] : [],
      }]
    },
    meaning: ({ dates }, mark) => `Proofed in ${describeStretches(dates, 'year')} by ${rule.house}, if ${mark} is its sign of the year.`,
    weigh: ({ texts }, { item, text }) => [
      ...(item !== null && item.group !== 'firearm' ? [against('strong', 'It is a sign on firearms.')] : []),
      ...(texts.every((one) => one.length === 1) && !rule.namedBy.test(text) ? [against('some', 'One letter is too little to tell it from others.')] : []),
      against('none', 'The year of proof is not always that of making.'),
    ],
    examples: rule.examples,
  })
}
