/**
 * Source as one script for a page of a test: built by the tools that build the app, so that Chromium runs the very code of core.
 * @module
 */
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

/** A test file is bundled for what it exports: its suites do not run in a page, and there is no disk to read vectors from. */
const nodeStubs: Plugin = {
  name: 'proofmark-node-stubs',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('node:') || id === 'fast-check' ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0node:') || id === '\0fast-check' ? stubs : null),
}
const stubs = `
const must = (holds, message) => { if (!holds) throw new Error(message ?? 'does not hold') }
export const ok = must, equal = (a, b) => must(Object.is(a, b)), deepEqual = () => {}, throws = () => {}
export const suite = () => {}, test = () => {}, readdirSync = () => [], readFileSync = () => '{}', createHash = () => null, createPublicKey = () => null, verify = () => false, constants = {}
export default {}
`

/** Exports of the file become members of `globalThis.proofmark`. */
export async function bundle(file: string): Promise<string> {
  const built = (await build({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    plugins: [nodeStubs],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"file:///nowhere/of/a/page.js"' },
    build: { write: false, target: 'es2022', copyPublicDir: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'proofmark' } },
  })) as Rolldown.RolldownOutput[]
  // Tables of test files are made with it; no answer comes from them.
  return 'globalThis.Buffer ??= { from: () => new Uint8Array() };' + built.flatMap(({ output }) => output).map((part) => (part.type === 'chunk' ? part.code : '')).join('')
}

export const chromiumPath = '/usr/bin/chromium'
export const chromiumArguments = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
