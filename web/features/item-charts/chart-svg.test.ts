/** A chart as a file: well-formed whatever its labels are, and every bar as long as its count. */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chartSvg, type DrawnChart } from './chart-svg.ts'

const chart: DrawnChart = { title: 'By <class> & more', bars: [{ label: 'a "rifle"', certain: 10, possible: 0, words: '10' }, { label: 'pistol\u0000', certain: 2, possible: 3, words: '2 + 3' }], lines: ['Of 15 items; '.repeat(20)], legend: ['certain', 'possible'], isRightToLeft: false }
const widths = (svg: string) => [...svg.matchAll(/<rect x="([\d.-]+)" y="\d+" width="([\d.]+)" height="16"/g)].map(([, x, width]) => [Number(x), Number(width)] as const)

suite('a chart as a file', () => {
  test('escapes what its labels hold and has nothing that is fetched or run', () => {
    const svg = chartSvg(chart)
    ok(svg.includes('By &lt;class&gt; &amp; more') && svg.includes('a &quot;rifle&quot;') && svg.includes('pistol\ufffd'))
    ok(!/href|<script|<style|@import/.test(svg) && !svg.includes('\u0000'))
  })
  test('a bar is as long as its count, the possible one goes on where the certain one ends', () => {
    const [first, second, possible] = widths(chartSvg(chart))
    ok(Math.abs(first![1] / second![1] - 5) < 0.01)
    ok(Math.abs(second![0] + second![1] - possible![0]) < 0.01)
    ok(Math.abs(possible![1] / second![1] - 1.5) < 0.01)
  })
  test('from right to left bars begin at the other side', () => {
    const [[x, width]] = widths(chartSvg({ ...chart, isRightToLeft: true })) as [readonly [number, number]]
    equal(Math.round(x + width), 760 - 230)
  })
  test('long lines are folded, and the file is as tall as they need', () => {
    const svg = chartSvg(chart)
    const [, height] = /height="(\d+)"/.exec(svg)!
    ok([...svg.matchAll(/<text [^>]*y="(\d+)"/g)].every(([, y]) => Number(y) < Number(height)))
  })
})
