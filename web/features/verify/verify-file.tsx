/**
 * Verify, as the one file that travels in every package. Fonts are those of the machine: nothing is fetched.
 * @module
 */
import '../../look/colour.css'
import '../../look/type.css'
import '../../look/layout.css'
import '../../look/controls.css'
import '../../look/paper.css'
import '../../look/print.css'
import '../../uncertainty/uncertainty.css'
import '../features.css'
import { createRoot } from 'react-dom/client'
import { VerifyView } from './verify-view.tsx'

createRoot(document.getElementById('verify')!).render(<main className="sheet"><VerifyView /></main>)
