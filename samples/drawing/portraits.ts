import { hijabWoman } from './portraits/portrait-1.ts'
import { beardedMan } from './portraits/portrait-2.ts'
import { shortHairedWoman } from './portraits/portrait-3.ts'
import { olderMan } from './portraits/portrait-4.ts'
import { curlyWoman } from './portraits/portrait-5.ts'
import { youngMan } from './portraits/portrait-6.ts'
import { sitting } from './portraits/sitter.ts'
import { type Scene } from './scene.ts'

export const portraits: Record<string, Scene> = {
  'portrait-1': sitting(hijabWoman),
  'portrait-2': sitting(beardedMan),
  'portrait-3': sitting(shortHairedWoman),
  'portrait-4': sitting(olderMan),
  'portrait-5': sitting(curlyWoman),
  'portrait-6': sitting(youngMan),
}
