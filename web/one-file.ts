/**
 * One file: an entry of this app as a single page. Script and style are inlined, and the content policy names the script by its hash, so that
 * the file runs from file://, cannot reach a network, and runs no script but its own.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'

/** `entry` and `template`: from the root of the app. */
export async function oneFile(root: string, { entry, template }: { entry: string; template: string }): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
      copyPublicDir: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'proofmark', cssFileName: 'page' },
    },
  })) as Rolldown.RolldownOutput[]
  const files = built.flatMap((part) => part.output)
  // A script may hold "</script" only as two strings; the same for a comment that would open.
  const script = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const style = files.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  return readFileSync(join(root, template), 'utf8')
    .replace('%policy%', () => policy)
    .replace('%style%', () => style)
    .replace('%script%', () => script)
}
