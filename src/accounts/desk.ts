import { linkOperations } from './link-desk.ts'
import { meOperations } from './me-desk.ts'
import { othersOperations } from './others-desk.ts'
import { signInOperations } from './sign-in-desk.ts'

export const accountOperations = [...signInOperations, ...linkOperations, ...meOperations, ...othersOperations] as const
