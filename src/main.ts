export async function main(words: string[]): Promise<void> { console.log(words) }
