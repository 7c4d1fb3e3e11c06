/**
 * Keeps the focus on what was moved: rows are drawn anew, and the button that was pressed may stand elsewhere or rest.
 * @param ids of the elements that may have it, the best first
 */
export function focusNext(...ids: string[]): void {
  requestAnimationFrame(() => {
    const found = ids.map((id) => document.getElementById(id) as HTMLButtonElement | null)
    found.find((element) => element && !element.disabled)?.focus()
  })
}
