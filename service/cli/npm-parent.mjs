/**
 * npm's parent: npm runs a program below a shell. It passes SIGTERM on to that shell, which ends and tells nobody, so that the program would go on for ever without
 * anybody's knowing. Who outlives his shell below npm therefore takes the signal as given to him.
 *
 * In JavaScript, since it runs on any version of Node.
 * @module
 */

/** In milliseconds: a server that somebody ends may stay so long before it begins to close. */
const lookedAt = 500

/** Whether npm itself runs us (`npx proofmark`, `npm start`), and no script of somebody who may put us into the background on purpose. */
export const isRunByNpm = (script) => script !== undefined && /^'?(?:\S*node )?\S*proofmark(?:\.mjs)?'?(?: [^&;|]*)?$/.test(script)

/** Sends SIGTERM to this process, once, when the shell between npm and it is gone. Holds no process open. */
export function endWithNpm() {
  // As npm hands it to what it runs: docs.npmjs.com, "scripts", Environment.
  if (!isRunByNpm(process.env.npm_lifecycle_script)) return
  const shell = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(looking)
    process.kill(process.pid, 'SIGTERM')
  }, lookedAt).unref()
}
