import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'

/** Properties of components that somebody sees or hears. */
const shown =
  /^(?:title|label|placeholder|alt|text|description|message|heading|content|error|nothingFound|nothingFoundMessage|aria-(?:label|description|roledescription|valuetext|placeholder))$/
const letter = /\p{L}/u
const arabicLetter = /[\p{L}&&\p{Script=Arabic}]/v
/** What is asked, called, compared or looked up on the way to what is shown is not shown itself. */
const onTheWay = /^(?:CallExpression|MemberExpression|BinaryExpression|ArrowFunctionExpression|JSXOpeningElement)$/

type Node = { type: string; start: number; [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => value)
    .filter(isNode)
}

/** Words that a file shows without having them from its area's words, a line each. */
function literals(file: string, source: string): string[] {
  const lines: string[] = []
  function look(node: Node, isShown: boolean): void {
    if (isInBoth(node)) return
    const text = textOf(node)
    if (text !== null && (isShown ? letter : arabicLetter).test(text))
      lines.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text.trim()}`)
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node['children'] as Node[]) look(child, true)
      if (isNode(node['openingElement'])) look(node['openingElement'], false)
      return
    }
    const attribute = node.type === 'JSXAttribute' ? shown.test(String((node['name'] as Node)['name'])) : isShown
    for (const child of childrenOf(node)) look(child, attribute && !onTheWay.test(node.type))
  }
  look(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, false)
  return lines
}

/** { ar, en }: said in both languages. */
function isInBoth(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false
  const keys = (node['properties'] as Node[]).map((property) => (property['key'] as Node | undefined)?.['name'])
  return keys.includes('ar') && keys.includes('en')
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node['value'])
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type === 'TemplateElement') return (node['value'] as { cooked: string }).cooked
  return null
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.ts$|(?:^|\/)testing\/|(?:^|[/-])words(?:-[\w-]+)?\.ts$/.test(file),
)

test('no component has words of its own: they would be in one language only', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => literals(file, readFileSync(join(import.meta.dirname, file), 'utf8')))).toEqual([])
})

test('a planted word of each kind is seen', () => {
  const planted = [
    'const a = <p>Save</p>',
    'const a = <p>{b ? "Save" : words.save}</p>',
    'const a = <Button aria-label="Save" />',
    'const a = <Field label={b ? "Save" : words.save} />',
    'const a = <Field label={`Save ${b}`} />',
    'tellDone("حُفظ")',
    'const a = <div><p>{b && "Save"}</p></div>',
  ]
  for (const source of planted) expect(literals('a.tsx', source), source).toHaveLength(1)
  const fine = [
    'const a = <p className="b" id={`c-${d}`}>{words.save} · {words["other"]}</p>',
    'const a = <p>{b === "Save" && words.save}</p>',
    'const a = { words: { ar: "المواد", en: "Stories" } }',
    'const a = <p>{list.map((b) => <Field key="c" type="text" label={words.save} />)}</p>',
  ]
  for (const source of fine) expect(literals('a.tsx', source), source).toEqual([])
})
