/**
 * Builds `capture-worker.js` after the app: the service worker of the capture page, with the list of the files that were built and a hash over them.
 * @module
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

export function captureWorkerFile(root: string): Plugin {
  return {
    name: 'proofmark-capture-worker',
    apply: 'build',
    async closeBundle() {
      writeFileSync(join(root, 'dist', 'capture-worker.js'), await workerCode(root))
    },
  }
}

/** Not of the shell: the verifier that travels in packages, the map of a case, fonts of scripts that the screens do not have (kept on use). */
const isLeftOut = (path: string) => path === '/verify.html' || path === '/capture-worker.js' || path.startsWith('/assets/map-page') || (path.endsWith('.woff2') && !/latin-|cyrillic-|arabic-/.test(path)) || /vietnamese|greek|latin-ext/.test(path)

async function workerCode(root: string): Promise<string> {
  const dist = join(root, 'dist')
  const files = globSync('**/*.*', { cwd: dist }).map((file) => `/${file.replaceAll('\\', '/')}`).filter((path) => !isLeftOut(path) && !path.startsWith('/.')).toSorted()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)))
  const shell = { hash: hash.digest('hex').slice(0, 16), files }
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { SHELL: JSON.stringify(shell) },
    build: { write: false, target: 'es2022', copyPublicDir: false, lib: { entry: join(root, 'features/capture/capture-worker.ts'), formats: ['iife'], name: 'proofmark' } },
  })) as Rolldown.RolldownOutput[]
  return built.flatMap(({ output }) => output).map((file) => (file.type === 'chunk' ? file.code : '')).join('')
}
