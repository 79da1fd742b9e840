/**
 * Failure: an answer that is no answer, with the code that programs read and the sentence that people do.
 * @module
 */

export class ApiFailure extends Error {
  override name = 'ApiFailure'
  /** As the server names it, such as `case-unknown`; `answer-unreadable`: it was no server of this kind. */
  readonly code: string
  readonly status: number
  /** What it is about: a path, a field, a name. */
  readonly about: string | null
  /** Seconds after which to ask again; `null`: asking again changes nothing. */
  readonly retryAfter: number | null

  constructor({ code, message, status, about, retryAfter }: { readonly code: string; readonly message: string; readonly status: number; readonly about: string | null; readonly retryAfter: number | null }) {
    super(message)
    ;[this.code, this.status, this.about, this.retryAfter] = [code, status, about, retryAfter]
  }
}

/** From what a server answered; a proxy may have answered in its place, with a page. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const text = await response.text()
  const said = parsed(text)
  const after = Number(response.headers.get('retry-after') ?? Number.NaN)
  return new ApiFailure({
    code: typeof said?.['code'] === 'string' ? said['code'] : 'answer-unreadable',
    message: typeof said?.['message'] === 'string' ? said['message'] : `${response.url}: expected an answer of Proofmark, found status ${response.status}`,
    status: response.status, about: typeof said?.['about'] === 'string' ? said['about'] : null, retryAfter: Number.isFinite(after) ? after : null,
  })
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : null
  } catch {
    return null
  }
}
