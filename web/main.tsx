/**
 * Entry of the app.
 * @module
 */
import './look/fonts.ts'
import './look/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { queries } from './queries.ts'
import { followLinks } from './router.ts'
import { Shell } from './shell/shell.tsx'

followLinks()
createRoot(document.getElementById('app')!).render(
  <StrictMode><QueryClientProvider client={queries}><Shell /></QueryClientProvider></StrictMode>,
)
