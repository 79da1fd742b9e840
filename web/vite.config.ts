/**
 * Builds the app into `dist/`, then the one-file verifier `dist/verify.html` (verify-file.ts) and the worker of the capture page (capture-worker-build.ts).
 *
 * Nothing is inlined and nothing is fetched from elsewhere, so that the content policy can be `default-src 'self'`.
 * @module
 */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { captureWorkerFile } from './capture-worker-build.ts'
import { verifyFile } from './verify-file.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const server = process.env['PROOFMARK_SERVER'] ?? 'http://127.0.0.1:4180'

/** Fonts come as WOFF2 and WOFF; every engine that runs this app reads WOFF2. */
const woff2Only: Plugin = {
  name: 'proofmark-woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '') : null,
}

export default defineConfig({
  root,
  plugins: [react(), woff2Only, verifyFile(root), captureWorkerFile(root)],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 4181, strictPort: true, proxy: { '/api': server, '/blobs': server, '^/log/.+': server } },
})
