/** Prints a few lines on a sheet of their own, without the page around them. */
export function printText(heading: string, lines: readonly string[]): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = heading
  document.body.append(frame)
  const sheet = frame.contentDocument!
  const title = sheet.createElement('h1')
  title.textContent = heading
  const text = sheet.createElement('pre')
  text.textContent = lines.join('\n')
  sheet.body.append(title, text)
  frame.contentWindow!.addEventListener('afterprint', () => frame.remove())
  frame.contentWindow!.print()
}
