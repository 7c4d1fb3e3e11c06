/** Answers that were asked for before anybody needed them, each to be taken once. */
const early = new Map<string, Promise<Response>>()

/** @param path below /api/v1/desk */
export function askEarly(path: string): void {
  const answer = fetch(`/api/v1/desk${path}`)
  answer.catch(() => early.delete(path))
  early.set(path, answer)
}

/** The answer to a question that was asked early; nothing when it was not, or was taken before. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = early.get(path)
  early.delete(path)
  return answer
}

const place = 'isnad.here'

/** Whether somebody was signed in here when the studio was last open: who is not yet need not be asked for. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(place) !== null
  } catch {
    return false
  }
}

export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(place, 'yes')
    else localStorage.removeItem(place)
  } catch {
    // Where nothing is kept, the first page comes a moment later.
  }
}
