/**
 * Said: text that is not the screen's own. What evidence says keeps its language, which nobody recorded; what the rules compose is English.
 * @module
 */
import type { ReactNode } from 'react'
import type { Catalog } from './catalog.ts'
import { isNamed, wordsOfCode } from './names.ts'

/** Words of evidence: of no language that is known, and running as their own letters do. */
export const Own = ({ children }: { children: ReactNode }) => <bdi lang="">{children}</bdi>

/** Words that are English in every language of the screens: sentences of the rules, commands, codes that have no name yet. */
export const English = ({ children }: { children: ReactNode }) => <span lang="en" dir="ltr">{children}</span>

/** The name of a code in the language of the screen; one that has none is shown as its English words. */
export function Name<Key extends string>({ of, code }: { of: Catalog<Key>; code: string }) {
  const say = of.useWords()
  return isNamed(of, code) ? <>{say(code)}</> : <English>{wordsOfCode(code)}</English>
}
