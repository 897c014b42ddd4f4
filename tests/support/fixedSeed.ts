import fc from 'fast-check'
import { seed } from './seed.ts'

// Also for properties that say nothing of it: whether a change is let in is no lottery.
fc.configureGlobal({ seed })
