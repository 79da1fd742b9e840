/**
 * The bags of the Library of Congress's conformance suite, by version and by what is to be said of them.
 *
 * `warning`: valid, and something is advised against. `linux-only`, `windows-only`: paths that leave the bag on one
 * of these systems; we refuse them on every system, since a package travels.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { deepEqual, ok } from 'node:assert/strict'
import { checkBag } from './bag.ts'

const archive = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'bagit', 'conformance_v0.93-v0.97.tar.gz')

/** Bags that we refuse although the suite takes them with a warning, with the reason. A reason that no longer holds fails here. */
const refused: Readonly<Record<string, string>> = {
  'v0.97/warning/duplicate-file-with-different-case': 'a manifest lists HELLO.txt and hello.txt; only one of them is in the archive, so the other is missing',
  'v0.97/warning/special-system-files': 'a manifest lists .DS_Store, which is not in the archive: a file that is listed and missing is a fault, whatever its name',
}

suite('bags of the conformance suite', { skip: existsSync(archive) ? false : 'the suite is not on this machine' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bags-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  if (existsSync(archive)) execFileSync('tar', ['-xzf', archive, '-C', folder])
  const list = (path: string) => existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : []
  const bags = list(folder).flatMap((version) => list(join(folder, version)).flatMap((verdict) => list(join(folder, version, verdict)).map((name) => `${version}/${verdict}/${name}`)))

  test('are there', () => ok(bags.length > 35, String(bags.length)))
  for (const bag of bags) {
    test(bag, () => {
      const { ok: isValid, problems, warnings } = checkBag(entriesOf(join(folder, bag)))
      const [, verdict = ''] = bag.split('/')
      const isTaken = refused[bag] === undefined && (verdict === 'valid' || verdict === 'warning')
      const isWarned = warnings.length > 0 || verdict === 'valid'
      deepEqual([isValid, isWarned || !isTaken], [isTaken, true], JSON.stringify({ problems, warnings, refused: refused[bag] }))
    })
  }
})

function entriesOf(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]
  }))
}
