/**
 * A time authority for tests: a root, an intermediate and a signer made by openssl, stamps by `openssl ts`, and all of it over HTTP on
 * this machine. Its names are invented.
 *
 *     const authority = await ExampleAuthority.start()
 *     await askTimeAuthority(authority.url, imprint, { fetch, random }, [authority.certificate('root')])
 *     await authority.stop()
 *
 * Without a server: `new ExampleAuthority().stamp(imprint)`, then `remove()`.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatTimestampRequest } from '@proofmark/core/evidence'

/** `false`, or the reason to skip. */
export const noOpenssl: string | false = spawnSync('openssl', ['version']).error === undefined ? false : 'openssl is not installed'

export type ExampleKey = 'rsa' | 'p256' | 'p384' | 'p521' | 'ed25519' | 'rsa-1024'
const keyOptions: Readonly<Record<ExampleKey, readonly string[]>> = {
  rsa: ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa-1024': ['RSA', '-pkeyopt', 'rsa_keygen_bits:1024'], ed25519: ['ED25519'],
  p256: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], p384: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-384'], p521: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
}

export interface ExampleCertificate {
  readonly key?: ExampleKey
  /** Which of them signs it; itself if left out. */
  readonly by?: string
  /** Lines of an extension section of openssl. */
  readonly extensions?: readonly string[]
  /** `/O=Example Works/CN=…` */
  readonly subject?: string
  /** Of validity, from now; negative for one that has ended. */
  readonly days?: number
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'sha512'
}

export interface StampOptions {
  readonly signer?: string
  /** Names of certificates that the token is to hold besides the signer's. */
  readonly chain?: readonly string[]
  readonly nonce?: Uint8Array
  /** Lines that replace or add to the section of `openssl ts`; an empty value leaves one out. */
  readonly config?: Readonly<Record<string, string>>
  /** Hash that is stamped; `imprint` has its size. */
  readonly imprintHash?: 'sha1' | 'sha256' | 'sha384' | 'sha512'
}

export const exampleExtensions = {
  root: ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign, cRLSign', 'subjectKeyIdentifier = hash'],
  intermediate: ['basicConstraints = critical, CA:TRUE, pathlen:0', 'keyUsage = critical, keyCertSign, cRLSign', 'subjectKeyIdentifier = hash'],
  signer: ['basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature', 'extendedKeyUsage = critical, timeStamping', 'subjectKeyIdentifier = hash'],
} as const

export class ExampleAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'proofmark-authority-'))
  url = ''
  #server: Server | null = null
  /** How the server stamps. */
  options: StampOptions = { chain: ['intermediate'] }

  /** With a root, an intermediate below it and a signer below that, or with no certificate yet. */
  constructor(kind: 'complete' | 'empty' = 'complete', key: ExampleKey = 'p256') {
    if (kind === 'empty') return
    this.make('root', { key, extensions: exampleExtensions.root, subject: '/O=Example Works/CN=Example Time Root' })
    this.make('intermediate', { key, by: 'root', extensions: exampleExtensions.intermediate, subject: '/O=Example Works/CN=Example Time Intermediate' })
    this.make('signer', { key, by: 'intermediate', extensions: exampleExtensions.signer, subject: '/O=Example Works/CN=Example Time Authority' })
  }

  static async start(key: ExampleKey = 'p256'): Promise<ExampleAuthority> {
    const authority = new ExampleAuthority('complete', key)
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        if (request.headers['content-type'] !== 'application/timestamp-query') return response.writeHead(415).end()
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(authority.answer(Buffer.concat(parts), authority.options))
      })
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    authority.#server = server
    authority.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    return authority
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => { if (this.#server === null) resolve(null); else this.#server.close(resolve) })
    this.remove()
  }
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** A key and its certificate, as `NAME.key` and `NAME.pem`. */
  make(name: string, { key = 'p256', by, extensions = exampleExtensions.signer, subject = `/O=Example Works/CN=Example ${name}`, days = 365, hash = 'sha256' }: ExampleCertificate): void {
    const [keyFile, request, config] = [this.path(`${name}.key`), this.path(`${name}.csr`), this.path(`${name}.cnf`)]
    if (!existsSync(keyFile)) openssl('genpkey', '-algorithm', ...keyOptions[key], '-out', keyFile)
    writeFileSync(config, `[req]\ndistinguished_name = dn\n[dn]\n[ext]\n${extensions.join('\n')}\n`)
    openssl('req', '-new', '-config', config, '-key', keyFile, '-subj', subject, '-out', request)
    const signedBy = by === undefined ? ['-signkey', keyFile] : ['-CA', this.path(`${by}.pem`), '-CAkey', this.path(`${by}.key`)]
    openssl('x509', '-req', '-in', request, ...signedBy, '-set_serial', `0x${randomBytes(15).toString('hex').replace(/^./, '4')}`, '-extfile', config, '-extensions', 'ext', '-days', String(days), `-${hash}`, '-out', this.path(`${name}.pem`))
  }

  /** In DER. */
  certificate(name: string): Uint8Array {
    return new Uint8Array(openssl('x509', '-in', this.path(`${name}.pem`), '-outform', 'DER'))
  }

  /** Several certificates in one file, as openssl reads them. */
  bundle(file: string, names: readonly string[]): string {
    writeFileSync(this.path(file), names.map((name) => readFileSync(this.path(`${name}.pem`), 'utf8')).join(''))
    return this.path(file)
  }

  /** A TimeStampResp over a hash. */
  stamp(imprint: Uint8Array, { nonce, imprintHash = 'sha256', ...options }: StampOptions = {}): Uint8Array {
    if (imprintHash === 'sha256') return this.answer(formatTimestampRequest({ imprint, nonce: nonce ?? new Uint8Array(randomBytes(8)) }), options)
    return this.answer(openssl('ts', '-query', '-digest', Buffer.from(imprint).toString('hex'), `-${imprintHash}`, '-cert'), options)
  }

  /** A TimeStampResp to a TimeStampReq. A request that openssl refuses is answered with a refusal. */
  answer(request: Uint8Array, { signer = 'signer', chain = [], config = {} }: StampOptions = {}): Uint8Array {
    const [query, reply, settings] = [this.path('query.tsq'), this.path('reply.tsr'), this.path('ts.cnf')]
    const section = {
      serial: this.path('serial'), default_policy: '1.3.6.1.4.1.99999.1', digests: 'sha1, sha256, sha384, sha512', signer_digest: 'sha256', accuracy: 'secs:1, millisecs:500',
      ordering: 'no', tsa_name: 'no', ess_cert_id_chain: 'no', ess_cert_id_alg: 'sha256', ...config,
    }
    writeFileSync(settings, `[tsa]\n${Object.entries(section).filter(([, value]) => value !== '').map(([name, value]) => `${name} = ${value}\n`).join('')}`)
    writeFileSync(query, request)
    const others = chain.length === 0 ? [] : ['-chain', this.bundle('chain.pem', chain)]
    openssl('ts', '-reply', '-config', settings, '-section', 'tsa', '-queryfile', query, '-signer', this.path(`${signer}.pem`), '-inkey', this.path(`${signer}.key`), ...others, '-out', reply)
    return new Uint8Array(readFileSync(reply))
  }

  /** Does `openssl ts -verify` hold a response or a token at this time? `trusted` need not be roots. */
  holds(answer: Uint8Array, { imprint, ...question }: Judged): boolean {
    const kind = isToken(answer) ? ['-token_in'] : []
    return this.#isHeld(answer, question, ['ts', '-verify', ...kind, '-digest', Buffer.from(imprint).toString('hex')], '-untrusted')
  }
  /** Does `openssl cms -verify` hold a token? It reads what `openssl ts` cannot: RSASSA-PSS, signers by key identifier. It knows no imprint. */
  holdsAsCms(token: Uint8Array, question: Omit<Judged, 'imprint'>): boolean {
    return this.#isHeld(token, question, ['cms', '-verify', '-inform', 'DER', '-cades', '-purpose', 'timestampsign', '-out', this.path('content.der')], '-certfile')
  }
  #isHeld(bytes: Uint8Array, { trusted, at, others = [] }: Omit<Judged, 'imprint'>, command: readonly string[], more: string): boolean {
    const file = this.path('verified.der')
    writeFileSync(file, bytes)
    const untrusted = others.length === 0 ? [] : [more, this.bundle('untrusted.pem', others)]
    const { status } = spawnSync('openssl', [...command, '-in', file, '-CAfile', this.bundle('trusted.pem', trusted), ...untrusted, '-partial_chain', '-attime', String(at)])
    return status === 0
  }
}

interface Judged {
  readonly imprint: Uint8Array
  /** Names of certificates. */
  readonly trusted: readonly string[]
  readonly others?: readonly string[]
  /** Seconds since 1970. */
  readonly at: number
}

/** A token begins with an object identifier, a response with a sequence. */
const isToken = (answer: Uint8Array) => answer[(answer[1] ?? 0) > 0x80 ? 2 + (answer[1]! & 0x7f) : 2] === 0x06

/** The output; throws with what openssl says. */
export function openssl(...options: readonly string[]): Buffer {
  return execFileSync('openssl', options, { stdio: ['ignore', 'pipe', 'pipe'] })
}
