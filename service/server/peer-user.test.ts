/**
 * @module
 */
import { deepEqual, equal, match } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openStore, type Store } from 'proofmark/store'
import { startServer, type Server } from './serving.ts'
import { userOfPeer } from './peer-user.ts'

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
const line = (from: string, to: string, user: number) => `   0: ${from} ${to} 01 00000000:00000000 00:00000000 00000000  ${user}        0 12345 1 0000000000000000 20 4 30 10 -1`

suite('userOfPeer', () => {
  const ends = { remoteAddress: '127.0.0.1', remotePort: 0xabcd, localPort: 0x1f90 }
  test('is the owner of the socket that has our ends the other way round', () => {
    const tables = [[head, line('0100007F:1F90', '0100007F:ABCD', 0), line('0100007F:ABCD', '0100007F:1F90', 1000)].join('\n')]
    equal(userOfPeer(ends, tables), 1000)
    equal(userOfPeer({ ...ends, remotePort: 0xabce }, tables), 'nobody')
    equal(userOfPeer({ ...ends, remoteAddress: '127.0.0.2' }, tables), 'nobody')
  })
  test('is nobody when he hung up: what is left of his end has no inode, and is shown as root\'s', () => {
    equal(userOfPeer(ends, [[head, line('0100007F:ABCD', '0100007F:1F90', 0).replace('12345', '0')].join('\n')]), null)
    equal(userOfPeer(ends, [[head, line('0100007F:1F90', '00000000:0000', 1000), line('0100007F:ABCD', '0100007F:1F90', 0).replace('12345', '0')].join('\n')]), 'nobody')
  })
  test('also over IPv6, of its own or with an address of IPv4 in it', () => {
    const tables = [[head, line('00000000000000000000000001000000:ABCD', '00000000000000000000000001000000:1F90', 7), line('0000000000000000FFFF00000100007F:ABCD', '0000000000000000FFFF00000100007F:1F90', 8)].join('\n')]
    deepEqual([userOfPeer({ ...ends, remoteAddress: '::1' }, tables), userOfPeer({ ...ends, remoteAddress: '::ffff:127.0.0.1' }, tables)], [7, 8])
  })
  test('is not told where there is no such table, or no such line', () => deepEqual([userOfPeer(ends, []), userOfPeer(ends, [head, ''])], [null, null]))
})

suite('a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-peer-'))
  let store: Store
  let server: Server
  before(async () => {
    store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-05-01'), random: (n) => new Uint8Array(randomBytes(n)) })
    server = await startServer({ store, port: 0, host: '0.0.0.0', pages: folder, newId: () => randomBytes(16).toString('hex'), examples: null, say: () => undefined })
  })
  after(async () => { await server.close(); await store.close(); rmSync(folder, { recursive: true, force: true }) })
  /** The answer to a bare request by a program of that user. The file system offers no program that is in every place, so the shell speaks. */
  const asked = (path: string, { user, address = '127.0.0.1' }: { user?: number; address?: string } = {}) => new Promise<string>((resolve, reject) => {
    const port = new URL(server.url).port
    const child = spawn('/bin/bash', ['-c', `exec 3<>/dev/tcp/${address}/${port}; printf 'GET ${path} HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3`], { cwd: '/', ...(user === undefined ? {} : { uid: user, gid: user }) })
    let said = ''
    child.stdout.on('data', (bytes) => { said += String(bytes) })
    child.on('error', reject)
    child.on('close', () => resolve(said))
  })
  /** Sends and is gone before anybody answers. */
  const sentAndGone = (body: string, user: number) => new Promise<void>((resolve, reject) => {
    const port = new URL(server.url).port
    const child = spawn('/bin/bash', ['-c', `exec 3<>/dev/tcp/127.0.0.1/${port}; printf 'POST /api/statements HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\nContent-Type: application/json\\r\\nContent-Length: ${body.length}\\r\\n\\r\\n%s' "$1" >&3; exec 3>&-`, 'bash', body], { cwd: '/', uid: user, gid: user })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  const isRoot = process.getuid?.() === 0
  test('answers its own user', async () => match(await asked('/api/cases'), /^HTTP\/1\.1 200/))
  test('refuses every other user of the machine, but for heads and hashes', { skip: isRoot ? false : 'only root can ask as another user' }, async () => {
    // The server of this test is root's; 65534 is nobody (Linux, Documentation/admin-guide/sysctl/fs.rst, overflowuid).
    for (const path of ['/api/cases', '/api/log', '/', '/verify']) match(await asked(path, { user: 65534 }), /^HTTP\/1\.1 403[^]*"user-refused"/, path)
    match(await asked('/log/checkpoint', { user: 65534 }), /^HTTP\/1\.1 200/)
  })
  test('does nothing for another user who hangs up at once, so that nobody owns his end any more', { skip: isRoot ? false : 'only root can ask as another user' }, async () => {
    const body = JSON.stringify({ text: JSON.stringify({ kind: 'case', title: 'invented' }) })
    const before = store.size()
    for (let n = 0; n < 10; n++) await sentAndGone(body, 65534)
    await asked('/log/checkpoint')
    equal(store.size(), before)
  })
  const elsewhere = Object.values(networkInterfaces()).flat().find((each) => each?.family === 'IPv4' && !each.internal)?.address
  test('refuses what comes over a network, whatever Host it names, but for heads and hashes', { skip: elsewhere === undefined ? 'this machine has no address but loopback' : false }, async () => {
    match(await asked('/api/cases', { address: elsewhere! }), /^HTTP\/1\.1 403[^]*"machine-refused"/)
    match(await asked('/log/checkpoint', { address: elsewhere! }), /^HTTP\/1\.1 200/)
    match(await asked('/log/tile/entries/000.p/5', { address: elsewhere! }), /^HTTP\/1\.1 403/)
  })
})
