/** What of a section its order needs. */
export type Node = { id: string; parent: string | null }

/** Sections as a page shows them: each parent followed by its children, in the order of the list. */
export function inOrder<S extends Node>(sections: readonly S[]): S[] {
  const top = sections.filter(({ parent }) => parent === null)
  return top.flatMap((section) => [section, ...sections.filter(({ parent }) => parent === section.id)])
}

/** A section with its children, which go wherever it goes. */
function block<S extends Node>(sections: readonly S[], id: string): S[] {
  return sections.filter((section) => section.id === id || section.parent === id)
}

/** Moves a section past its neighbour on the same level, above (-1) or below (1). */
export function moveBy<S extends Node>(sections: readonly S[], id: string, by: -1 | 1): S[] {
  const section = sections.find((one) => one.id === id)
  if (!section) return [...sections]
  const siblings = sections.filter(({ parent }) => parent === section.parent)
  const neighbour = siblings[siblings.indexOf(section) + by]
  return neighbour ? moveTo(sections, id, neighbour.id, by === 1) : [...sections]
}

/** Moves a section before, or after, another one, onto its level. */
export function moveTo<S extends Node>(sections: readonly S[], id: string, target: string, after: boolean): S[] {
  const moving = block(sections, id)
  const goal = sections.find((one) => one.id === target)
  if (moving.length === 0 || !goal || moving.includes(goal)) return [...sections]
  // One that has children cannot become a child: it goes beside the parent instead.
  const beside = goal.parent !== null && moving.length > 1 ? goal.parent : target
  const parent = beside === target ? goal.parent : null
  const rest = sections.filter((section) => !moving.includes(section))
  const anchor = parent === null ? block(rest, beside) : [goal]
  const at = rest.indexOf(after ? anchor.at(-1)! : anchor[0]!) + (after ? 1 : 0)
  const moved = moving.map((section) => (section.id === id ? { ...section, parent } : section))
  return inOrder([...rest.slice(0, at), ...moved, ...rest.slice(at)])
}

/** The section that another one would become part of: the one of the first level above it. Null where it cannot. */
export function wouldJoin<S extends Node>(sections: readonly S[], id: string): S | null {
  const section = sections.find((one) => one.id === id)
  if (!section || section.parent !== null || sections.some(({ parent }) => parent === id)) return null
  const top = sections.filter(({ parent }) => parent === null)
  return top[top.indexOf(section) - 1] ?? null
}

/** Makes a section part of the one above it, or brings it back to the first level, behind its parent. */
export function nest<S extends Node>(sections: readonly S[], id: string): S[] {
  const section = sections.find((one) => one.id === id)
  if (!section) return [...sections]
  if (section.parent !== null) return moveTo(sections, id, section.parent, true)
  const parent = wouldJoin(sections, id)
  return parent ? inOrder(sections.map((one) => (one.id === id ? { ...one, parent: parent.id } : one))) : [...sections]
}
