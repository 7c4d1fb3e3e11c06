import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Question = { question: string; paragraph: number; article: number }
export type Passages = { paragraphs: string[]; questions: Question[] }

/** T1: paragraphs and the questions asked of each. */
export async function readQuestions(folder: string): Promise<Passages> {
  const articles = await readJson<{ paragraphs: { context: string; questions: string[] }[] }[]>(
    folder,
    't1_arcd_dev.json',
  )
  const paragraphs: string[] = []
  const questions: Question[] = []
  for (const [article, { paragraphs: own }] of articles.entries())
    for (const { context, questions: asked } of own) {
      const paragraph = paragraphs.push(context) - 1
      for (const question of asked) questions.push({ question, paragraph, article })
    }
  return { paragraphs, questions }
}

export type Article = { title: string; content: string }

/** T3: every article of the pairs once. */
export async function readArticles(folder: string): Promise<Article[]> {
  const pairs = await readJson<{ a: Article; b: Article }[]>(folder, 't3_pairs_dev.json')
  const articles = pairs.flatMap(({ a, b }) => [a, b])
  return [...new Map(articles.map((article) => [`${article.title}\n${article.content}`, article])).values()]
}

/** T2: word and lemma. */
export async function readLemmas(folder: string): Promise<[string, string][]> {
  const lines = (await readFile(join(folder, 't2_kabi_dev.tsv'), 'utf8')).split('\n').filter(Boolean)
  return lines.map((line) => line.split('\t') as [string, string])
}

/** T4's running text, in stretches of so many words. */
export async function readStretches(folder: string, words: number): Promise<string[]> {
  const lines = (await readFile(join(folder, 't4_words_dev.tsv'), 'utf8')).split('\n')
  const running = lines.map((line) => line.split('\t')[1] ?? '')
  const stretches: string[] = []
  for (let at = 0; at < running.length; at += words) stretches.push(running.slice(at, at + words).join(' '))
  return stretches
}

const readJson = async <T>(folder: string, file: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as T
