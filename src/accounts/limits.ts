/** Fewest and most characters of a password. Stands alone, so that the sign-in page loads nothing else with it. */
export const passwordLength = { least: 10, most: 128 }
