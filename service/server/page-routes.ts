/**
 * Routes of the web app: its built files, and its one page for every address that is not a file.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ico': 'image/x-icon', '.webmanifest': 'application/manifest+json',
}

/** `folder`: the built app (`web/dist`). Without it every page answers with what to do. */
export function pageRoutes(folder: string) {
  const app = new OpenAPIHono()
  app.get('*', async (c) => {
    const address = decoded(c.req.path)
    const isPage = c.req.header('accept')?.includes('text/html') ?? false
    if (address === null) {
      // Whoever follows a broken link in a browser is told so by the app, in his language.
      const page = isPage && !c.req.path.startsWith('/api/') ? await read(join(folder, 'index.html')) : null
      return page === null ? c.json({ code: 'address-malformed', message: 'This address is no text in UTF-8.', about: c.req.path }, 400) : c.body(page, 400, { 'Content-Type': types['.html']!, 'Cache-Control': 'no-cache' })
    }
    const path = normalize(address)
    const isFile = extname(path) !== '' && !path.includes(`..${sep}`) && path !== '/index.html'
    if (path.startsWith('/api/') || (!isFile && !isPage && path !== '/')) return c.json({ code: 'not-found', message: 'There is nothing at this address.', about: path }, 404)
    const bytes = await read(join(folder, isFile ? path : 'index.html'))
    if (bytes !== null) {
      return c.body(bytes, 200, {
        'Content-Type': types[isFile ? extname(path) : '.html'] ?? 'application/octet-stream',
        'Cache-Control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      })
    }
    if (isFile) return c.json({ code: 'not-found', message: 'There is no such file.', about: path }, 404)
    return c.text('The web app is not built. Run "npm run build", then reload this page.', 503)
  })
  return app
}

/** `null`: bytes that are no UTF-8, or one that no file name has. */
function decoded(path: string): string | null {
  try {
    const address = decodeURIComponent(path)
    return address.includes('\0') ? null : address
  } catch {
    return null
  }
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'EISDIR') return null
    throw error
  }
}
