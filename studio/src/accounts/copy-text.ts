/** Puts a text into the clipboard; the modern way is there only where the address is https. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  // Inside what has the focus, so that a dialog does not take it back before the text is copied.
  const place = document.activeElement?.parentElement ?? document.body
  place.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
