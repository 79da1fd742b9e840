/**
 * A disk without room, at many moments of recording: a small file system in memory is filled, then made larger.
 * @module
 */
import { equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const root = join(import.meta.dirname, '../..')
const disk = mkdtempSync(join(tmpdir(), 'proofmark-full-'))
const mount = (...options: string[]) => spawnSync('mount', options).status === 0
const canMount = process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk)
after(() => { if (canMount) spawnSync('umount', [disk]); rmSync(disk, { recursive: true, force: true }) })
const run = (...args: string[]) => spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), ...args, '--data', join(disk, 'data')], { cwd: root, encoding: 'utf8' })

test('a disk that is full: a clear word, nothing acknowledged is lost, and after room was made all goes on', { skip: canMount ? false : 'only root can mount a small file system' }, async (t) => {
  const ends = new Map<string, number>()
  for (const size of [150, 300, 500, 700, 820, 940, 1060, 1180, 1400]) {
    spawnSync('umount', [disk])
    ok(mount('-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk))
    const recorded = run('record', 'examples/dprk-missiles-2024/statements.jsonl')
    const isSealed = recorded.status === 0
    if (!isSealed) {
      equal(recorded.status, 2, `${size} KiB: ${recorded.stderr}`)
      match(recorded.stderr, /no space is left/, `${size} KiB`)
    }
    ok(!/\n\s+at /.test(recorded.stderr), `${size} KiB: a stack: ${recorded.stderr}`)
    ok(mount('-o', 'remount,size=20m', disk))
    const sealed = isSealed ? recorded.stdout.trim().split('\n').length - 1 : 0
    const again = await typed(root, ['record', 'examples/dprk-missiles-2024/statements.jsonl', '--data', join(disk, 'data')])
    const audited = await typed(root, ['log', 'audit', '--json', '--data', join(disk, 'data')])
    equal(audited.status, 0, `${size} KiB: ${audited.stdout}${audited.stderr}`)
    const report = JSON.parse(audited.stdout) as { size: number; openings: number }
    // The example has labels, which are given once: sealed before the disk was full, it is not sealed again.
    equal(again.status, report.size > 5 && isSealed ? 2 : again.status, again.stderr)
    ok(report.size >= 5 + sealed, `${size} KiB: ${report.size} entries, ${sealed} were acknowledged`)
    ends.set(isSealed ? 'sealed' : /data\/(\w+)/.exec(recorded.stderr)?.[1] ?? 'SQLite', (ends.get(isSealed ? 'sealed' : /data\/(\w+)/.exec(recorded.stderr)?.[1] ?? 'SQLite') ?? 0) + 1)
  }
  t.diagnostic([...ends].map(([where, count]) => `${where}: ${count}`).join(', '))
  ok(ends.size > 1 && ends.has('sealed'), 'some were full and some were not')
})
