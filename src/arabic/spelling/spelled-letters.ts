/** Latin letters by their names, as in سي إن إن and بي بي سي: ان beside one is the letter N, whatever its hamza. */
const certain = new Set('بي سي دي تي جي كي يو اف إف أف اس إس أس ار آر اتش إتش'.split(' '))
const possible = new Set([...certain, ...'ان إن أن ام إم أم اي إي أي ايه إيه او أو ال إل اكس إكس'.split(' ')])

/** Whether a word is a letter among letters, or one of two alike: سي ان ان. */
export const isSpelledLetter = (word: string, previous: string, next: string): boolean =>
  possible.has(word) && [previous, next].some((beside) => beside === word || certain.has(beside))
