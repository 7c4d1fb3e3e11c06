import type { Section } from './shape.ts'

/** Sections of the navigation, in order; those that were closed are not among them. */
export function openSections(all: readonly Section[]): Section[] {
  return all.filter((section) => section.movedTo === null)
}

/** The section that stands for this id now: itself, or the one that took over. */
export function standing(all: readonly Section[], id: string): Section | null {
  const section = all.find((one) => one.id === id)
  if (!section) return null
  return section.movedTo === null ? section : (all.find((one) => one.id === section.movedTo) ?? null)
}

/** The ids under which stories of a section are kept: its own, its children's, and those of what moved into them. */
export function familyOf(all: readonly Section[], id: string): string[] {
  const open = [id, ...openSections(all).flatMap((section) => (section.parent === id ? [section.id] : []))]
  return [...open, ...all.flatMap((section) => (section.movedTo && open.includes(section.movedTo) ? [section.id] : []))]
}
