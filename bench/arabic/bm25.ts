/** Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", with the constants every engine starts from. */
const k1 = 1.2
const b = 0.75

export type Ranked = { document: number; score: number }

/** An index of documents given as tokens, asked with OR queries and ranked by plain BM25. */
export class Bm25 {
  private readonly postings = new Map<string, { documents: number[]; counts: number[] }>()
  private readonly lengths: number[] = []
  private averageLength = 0

  constructor(documents: Iterable<readonly string[]>) {
    for (const tokens of documents) this.add(tokens)
    this.averageLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.lengths.length)
  }

  private add(tokens: readonly string[]): void {
    const document = this.lengths.push(tokens.length) - 1
    const counts = new Map<string, number>()
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
    for (const [token, count] of counts) {
      let list = this.postings.get(token)
      if (!list) this.postings.set(token, (list = { documents: [], counts: [] }))
      list.documents.push(document)
      list.counts.push(count)
    }
  }

  /** The best documents for a query; of equal ones the earlier first. */
  search(query: readonly string[], limit: number): Ranked[] {
    const scores = new Map<number, number>()
    const total = this.lengths.length
    for (const token of new Set(query)) {
      const list = this.postings.get(token)
      if (!list) continue
      const found = list.documents.length
      const rarity = Math.log(1 + (total - found + 0.5) / (found + 0.5))
      for (let index = 0; index < found; index += 1) {
        const document = list.documents[index]!
        const count = list.counts[index]!
        const length = 1 - b + (b * this.lengths[document]!) / this.averageLength
        scores.set(document, (scores.get(document) ?? 0) + (rarity * count * (k1 + 1)) / (count + k1 * length))
      }
    }
    return [...scores]
      .map(([document, score]) => ({ document, score }))
      .sort((one, other) => other.score - one.score || one.document - other.document)
      .slice(0, limit)
  }
}

/** One over the rank of the right document among the first ten, 0 when it is not there. */
export function reciprocalRank(ranked: readonly Ranked[], right: number): number {
  const place = ranked.slice(0, 10).findIndex(({ document }) => document === right)
  return place < 0 ? 0 : 1 / (place + 1)
}
