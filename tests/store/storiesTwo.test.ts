import { playHalf } from './storiesPart.ts'

playHalf(1)
