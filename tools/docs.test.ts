/**
 * Documents cannot lie: every kind is in the glossary, every path that a document names exists.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { catalogue } from './catalogue.ts'
import { kindNames } from '@proofmark/core/statements'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

suite('documents', () => {
  test('the glossary names every statement kind', () => {
    const glossary = read('docs/GLOSSARY.md')
    deepEqual(kindNames.filter((name) => !glossary.includes(`\`${name}\``)), [])
  })
  test('the catalogue of marking systems is the one that they give (node tools/catalogue.ts --write)', () => {
    equal(read('docs/marking-systems.md'), catalogue())
  })
  test('paths that they name exist', () => {
    const files = [...globSync('*.md', { cwd: root }), ...globSync('{docs,examples}/**/*.md', { cwd: root })]
    const named = files.flatMap((file) => [...read(file).matchAll(/`((?:core|service|web|tools|spec|docs|examples)\/[\w./-]+)`/g)].map((match) => [file, match[1]!] as const))
    equal(named.length > 30, true)
    deepEqual(named.filter(([, path]) => !existsSync(join(root, path))), [])
  })
  test('every package is under the licence whose full text is there', () => {
    const licence = read('LICENSE')
    for (const part of ['Version 2.0, January 2004', 'TERMS AND CONDITIONS', 'END OF TERMS AND CONDITIONS', 'limitations under the License.']) equal(licence.includes(part), true, part)
    for (const folder of ['.', 'core', 'service', 'web']) equal(JSON.parse(read(`${folder}/package.json`)).license, 'Apache-2.0', folder)
  })
  test('the README names every script that people run', () => {
    for (const script of ['npm start', 'npm test', 'npm run test:fast', 'npm run check', 'npm run bench']) equal(read('README.md').includes(script), true, script)
  })
  test('what the README says to run works first in a fresh clone: each script is there, and installs what is missing', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read('README.md').matchAll(/^ {4}npm (?:run )?(?:-s )?([a-z:]+)/gm)].map((match) => match[1]!)
    equal(named.length >= 7, true)
    deepEqual(named.filter((name) => scripts[name] === undefined || !`${scripts[`pre${name}`]} ${scripts[name]}`.includes('tools/prepare.mjs')), [])
    deepEqual([...read('README.md').matchAll(/^ {4}npx/gm)].length, 0, 'npx finds nothing before an install')
  })
})
