/** @module */
import { loadTogether } from './together.ts'

await loadTogether('service')
