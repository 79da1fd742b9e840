/**
 * Source as one script for a page of a test: built by the tools that build the app, so that Chromium runs the very code of core.
 * @module
 */
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

/** Exports of the file become members of `globalThis.proofmark`. */
export async function bundle(file: string): Promise<string> {
  const built = (await build({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', copyPublicDir: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'proofmark' } },
  })) as Rolldown.RolldownOutput[]
  return built.flatMap(({ output }) => output).map((part) => (part.type === 'chunk' ? part.code : '')).join('')
}

export const chromiumPath = '/usr/bin/chromium'
export const chromiumArguments = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
