/**
 * All readers of foreign bytes. Who adds a reader adds it to one of these lists; `fuzz.slow.test.ts` runs each for a moment.
 * @module
 */
import type { Target } from './target.ts'
import { answerTargets } from './targets-answers.ts'
import { domainTargets } from './targets-domain.ts'
import { evidenceTargets } from './targets-evidence.ts'
import { logTargets } from './targets-log.ts'
import { photoTargets } from './targets-photos.ts'
import { listTargets } from './targets-lists.ts'
import { sheetTargets } from './targets-sheets.ts'
import { storeTargets } from './targets-store.ts'

export const targets: readonly Target[] = [...logTargets, ...evidenceTargets, ...domainTargets, ...answerTargets, ...photoTargets, ...sheetTargets, ...listTargets, ...storeTargets]
