/**
 * Random marks and dates, made of what marks are made of: nothing throws, and no reading says what its own rule would refuse.
 * PROOFMARK_FUZZ sets how many; the seed is printed, and a run is repeated with it in PROOFMARK_SEED.
 * @module
 */
import { ok } from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import { bounds, isDay, isRefusal, outerWindow, parseEdtf, formatDay, formatEdtf } from '@proofmark/core/dates'
import { decode } from './decode.ts'
import { markingSystems } from './systems.ts'

const count = Number(process.env['PROOFMARK_FUZZ'] ?? 10_000)
const seed = Number(process.env['PROOFMARK_SEED'] ?? randomInt(2 ** 31))
const random = numbers(seed)
const pick = <T>(all: readonly T[]): T => all[random(all.length)]!

const pieces = [
  ...'0123456789', ...'ABCDEFKLMNOPSTXZ', ...'АБВДКМРШЫ', '٣', '۵', '፲', '年', '式', '昭', 'ㅈ', '-', ' ', '/', '.', ':', '\n', '?', '■', '{3}', '[38]', '\\?', '113', '1402', '539', 'LC', 'KV-', 'UZZ', 'Type ',
  ...markingSystems.flatMap(({ examples }) => examples.map(({ mark }) => mark)),
]
const contexts = ['', 'cartridge made in China', 'integrated circuit', 'Iranian mortar bomb recovered in 2019', 'rifle']

test(`${count.toLocaleString('en')} random marks: no throw, no reading that its rule would refuse (seed ${seed})`, () => {
  const systems = new Map(markingSystems.map((system) => [system.id, system]))
  for (let n = 0; n < count; n++) {
    // Few damaged places: the cost of many is tried elsewhere.
    const mark = Array.from({ length: 1 + random(4) }, () => pick(pieces)).join('').slice(0, 40)
    if ((mark.match(/[?*■[]/gu) ?? []).length > 2) continue
    const context = pick(contexts)
    for (const reading of decode(mark, context).readings) {
      const about = `seed ${seed}: ${JSON.stringify(mark)} in ${JSON.stringify(context)}: ${reading.scheme}`
      ok(systems.has(reading.scheme), about)
      ok((reading.date === null) === (reading.from === null) && (reading.date === null) === (reading.dateOf === null), about)
      if (reading.date === null) continue
      const found = bounds(reading.date)
      ok(!isRefusal(found), `${about}: ${reading.date}`)
      const { from, to } = outerWindow(found)
      ok(isDay(from) && isDay(to) && formatDay(from) === reading.from && formatDay(to) === reading.to && reading.from <= reading.to, `${about}: ${reading.date} is not ${reading.from} to ${reading.to}`)
      ok(reading.weight >= 0.02 && reading.weight <= 0.98 && reading.meaning.length > 5, about)
    }
  }
})

test(`${count.toLocaleString('en')} random dates: no throw, and what is taken prints back (seed ${seed})`, () => {
  const parts = [...'0123456789', 'X', '?', '~', '%', '-', '/', '..', '[', ']', '{', '}', ',', 'Y', 'E', 'S', 'T', ':', 'Z', '2024', '-12', '-31', '-21', '1984']
  for (let n = 0; n < count; n++) {
    const text = Array.from({ length: 1 + random(8) }, () => pick(parts)).join('')
    const parsed = parseEdtf(text)
    if (parsed.ok) ok(formatEdtf(parsed.value) === text && !isRefusal(bounds(text)), `seed ${seed}: ${text}`)
  }
})

/** A stream of numbers below `limit` that a seed repeats: Mulberry32, Tommy Ettinger, public domain. */
function numbers(from: number): (limit: number) => number {
  let state = from | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}
