#!/usr/bin/env node
/**
 * Entry of the command line: hands over to Node 24 where an older one was started, since the sources run without a build.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'
import { endWithNpm } from './npm-parent.mjs'

endWithNpm()

const [major] = process.versions.node.split('.').map(Number)

if (major >= 24) {
  // node:sqlite announces itself as experimental on every start; people who read the output cannot do anything about it.
  const emitWarning = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (rest[0] !== 'ExperimentalWarning' && rest[0]?.type !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest)
  }
  // The sources are compiled at each start; what was compiled once is kept beside the packages, and where that cannot be written it is done again.
  nodeModule.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/proofmark', import.meta.url)))
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error(`proofmark needs Node 24 or newer; this is ${process.versions.node}. Run "npm install" in the project first: it brings Node 24.`)
    process.exit(2)
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}
