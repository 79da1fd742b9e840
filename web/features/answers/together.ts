/**
 * Together: which other requests can go into one page with this one, and which photographs go with which.
 * @module
 */
import type { RequestChoice } from '../../answers-api.ts'

export interface Chosen { readonly addressee: string; readonly also: ReadonlySet<string>; readonly photos: ReadonlySet<string> }

export interface Together {
  /** Other requests that this addressee has not answered, declined or passed on. */
  readonly others: readonly RequestChoice[]
  /** As they are asked of the server: the first is the one that was open; each with its own photographs. */
  readonly requests: readonly { readonly request: string; readonly photos: readonly string[] }[]
  /** Photographs that can be chosen for these requests, each once. */
  readonly shown: RequestChoice['photos']
}

export function together(request: RequestChoice, all: readonly RequestChoice[], { addressee, also, photos }: Chosen): Together {
  const others = all.filter(({ id, addressees }) => id !== request.id && addressees.some((each) => each.id === addressee && each.isOpen))
  const chosen = [request, ...others.filter(({ id }) => also.has(id))]
  return {
    others, requests: chosen.map((each) => ({ request: each.id, photos: each.photos.map(({ id }) => id).filter((id) => photos.has(id)) })),
    shown: [...new Map(chosen.flatMap((each) => each.photos).map((photo) => [photo.id, photo])).values()],
  }
}
