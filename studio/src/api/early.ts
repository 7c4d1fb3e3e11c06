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
