/** What the help of a command shows as an example is there for whoever copies it. */
import { deepEqual, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { commands } from './main.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')
const labels = new Set(readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('statements.jsonl'))
  .flatMap((name) => readFileSync(join(examples, name), 'utf8').split('\n').filter(Boolean).flatMap((line) => (JSON.parse(line) as { label?: string }).label ?? [])))

/** The thing that these commands are about; others take files, marks, dates. */
const aboutLabel = new Set(['finding', 'publish', 'redact', 'erase', 'log prove'])
const named = commands.flatMap(({ example }) => {
  const [, command, first, second] = example.split(' ')
  const name = aboutLabel.has(command!) ? first! : aboutLabel.has(`${command} ${first}`) ? second! : null
  return name === null ? [] : [{ example, name }]
})

suite('the example in the help of a command', () => {
  test('names a statement of the example cases, or says in capitals what stands there', () => {
    ok(labels.size > 100 && named.length >= 5, `${labels.size} ${named.length}`)
    deepEqual(named.filter(({ name }) => !labels.has(name) && !/^[A-Z]+$/.test(name)), [])
  })
  test('is of its own command', () => {
    for (const { name, example } of commands) ok(example.startsWith(`proofmark ${name}`), example)
  })
})
