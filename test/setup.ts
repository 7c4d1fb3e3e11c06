import { afterAll } from 'vitest'
import { closeAll } from '../src/base/testing.ts'

afterAll(closeAll)
