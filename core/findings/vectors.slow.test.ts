/** The vectors are files that other implementations can use: spec/vectors/findings, described in spec/support.md. Judged by the real rules, from the bytes of the files alone. */
import { deepEqual, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import { verifyPackage, zip } from '@proofmark/core/evidence'
import { filesOf } from '../evidence/example-package.suite.ts'
import { exampleFindings } from './example-findings-2.suite.ts'
import { recomputed } from './recompute.ts'

type Texts = Readonly<Record<string, string>>
interface Vector { readonly about: string; readonly input: { readonly like?: string; readonly files: Readonly<Record<string, string | null>> }; readonly expect: { readonly fails: readonly string[] } }
const folder = new URL('../../spec/vectors/findings/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
const textsOf = ({ input: { like, files } }: Vector): Texts => Object.fromEntries(Object.entries({ ...(like === undefined ? {} : textsOf(read(like))), ...files }).filter((each): each is [string, string] => each[1] !== null))
const packageOf = (vector: Vector) => zip(new Map(Object.entries(textsOf(vector)).map(([path, text]) => [path, utf8(text)])))
const recordIn = (vector: Vector) => JSON.parse(textsOf(vector)['data/finding.json']!) as { rules: string; claims: { support: string[][]; supportCut: boolean; hangsOn: string[] }[] }

suite('vectors of spec/vectors/findings', () => {
  test('are what the invented findings publish today: a change of the rules findings/2 changes them, and then needs a name of its own', () => {
    deepEqual(Object.fromEntries(names.map((name) => [name, textsOf(read(name))])), Object.fromEntries(exampleFindings().map(({ name, bytes }) => [`${name}.json`, Object.fromEntries([...filesOf(bytes)].map(([path, each]) => [path, new TextDecoder().decode(each)]))])))
  })
  for (const name of names) test(`${name}: ${read(name).about}`, () => {
    const vector = read(name)
    const { parts } = verifyPackage(packageOf(vector), { recompute: recomputed })
    deepEqual(parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`), vector.expect.fails)
    deepEqual(vector.expect.fails.length === 0, name.includes('-valid'))
  })
  test('hold what findings/1 would not say: all supports, and whether the list was cut', () => {
    const shape = (name: string) => recordIn(read(name)).claims.map(({ support, supportCut, hangsOn }) => [support.map((set) => set.length), supportCut, hangsOn.length])
    deepEqual(shape('findings-2-valid.json'), [[[1, 1, 1], false, 0], [[4], false, 4]])
    deepEqual(shape('findings-2-valid-withheld.json'), [[[1, 1], false, 0], [[4], false, 4]])
    const [cut] = shape('findings-2-valid-cut.json')
    deepEqual(cut, [Array.from({ length: 18 }, () => 1), true, 0])
    ok(names.filter((name) => !name.includes('-valid')).length >= 10)
  })
})
