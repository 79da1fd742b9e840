/**
 * A conflict in words of the screen's language.
 * @module
 */
import type { Conflict } from '@proofmark/core/photos'
import { photoWords } from './words.ts'

type Say = ReturnType<typeof photoWords.useWords>

export function spanSaid(say: Say, seconds: number): string {
  if (seconds < 120) return say('seconds', { n: seconds })
  if (seconds < 7200) return say('minutes', { n: Math.round(seconds / 60) })
  return seconds < 172_800 ? say('hours', { n: Math.round(seconds / 3600) }) : say('days', { n: Math.round(seconds / 86_400) })
}

export function conflictSaid(say: Say, { code, amount, fault }: Conflict): string {
  switch (code) {
    case 'far-from-site': return say(code, { km: amount! < 10 ? amount!.toFixed(1) : Math.round(amount!) })
    case 'other-day': return say(code, { days: amount! })
    case 'clock-off': return say(amount! > 0 ? 'clock-ahead' : 'clock-behind', { span: spanSaid(say, Math.abs(amount!)) })
    case 'later-than-now': return say(code)
    case 'written-later': return say(code, { span: spanSaid(say, amount!) })
    case 'point-missing': return say(fault!)
  }
}
