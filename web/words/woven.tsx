/**
 * Woven: a message with views in it. Each language puts them where its sentence wants them.
 *
 *     <Woven text={say('partOf', gaps('item'))} with={{ item: <a href={address}>{title}</a> }} />
 *
 * @module
 */
import { Fragment, type ReactNode } from 'react'
import { gapPattern } from './gaps.ts'

export function Woven({ text, with: views }: { text: string; with: Readonly<Record<string, ReactNode>> }) {
  return <>{text.split(gapPattern).map((part, at) => <Fragment key={at}>{at % 2 === 0 ? part : views[part]}</Fragment>)}</>
}
