import type { Command } from 'commander'
import { writeDownSupply } from '../../bot/topics/prescribing.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import type { SupplyTerms } from '../../domain/supply.ts'
import { BadInput } from '../badInput.ts'
import { findPrescription } from '../find.ts'
import { readLeadDays, readRefills, readUnits } from '../input.ts'
import { type Session, withSession } from '../session.ts'
import { print } from '../show.ts'
import { supplyJson, supplySentence } from '../supplyWords.ts'

interface Typed {
  readonly left?: Fraction
  readonly pickedUp?: Fraction
  readonly refills?: number
  readonly fill?: Fraction
  readonly lead?: number
  readonly renewal?: number
  readonly json?: boolean
}

export function addSupplyCommand(prescription: Command): void {
  prescription
    .command('supply')
    .argument('<prescription>', 'its id, see `patient show`')
    .description('What she has of it, and how early she is warned. Without options it is shown.')
    .option('--left <count>', 'tablets, ml, patches… that she has now', readUnits)
    .option('--picked-up <count>', 'what she has got from the pharmacy', readUnits)
    .option('--refills <count>', 'how often it can be picked up without a new prescription', readRefills)
    .option('--fill <count>', 'what is handed out at a time', readUnits)
    .option('--lead <days>', 'she is warned first so many days ahead (default: 7)', readLeadDays)
    .option('--renewal <days>', 'the same where no refill is left (default: 14)', readLeadDays)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
Examples:
  npx tookit prescription supply rx-k7m3q9xt --left 30 --refills 2
  npx tookit prescription supply rx-k7m3q9xt --picked-up 60
  npx tookit prescription supply rx-k7m3q9xt --lead 10 --renewal 21`,
    )
    .action((id: string, typed: Typed) => withSession((session) => supply(session, id, typed)))
}

async function supply(session: Session, id: string, typed: Typed): Promise<void> {
  const found = await findPrescription(session, id)
  const terms: Partial<SupplyTerms> = {
    ...(typed.refills === undefined ? {} : { refills: typed.refills }),
    ...(typed.fill === undefined ? {} : { perFill: typed.fill }),
    ...(typed.lead === undefined ? {} : { leadDays: typed.lead }),
    ...(typed.renewal === undefined ? {} : { renewalDays: typed.renewal }),
  }
  const says = Object.keys(terms).length > 0 || typed.left !== undefined || typed.pickedUp !== undefined
  if (says && found.prescription.stoppedAt !== null)
    throw new BadInput(`PRESCRIPTION: ${medicineLabel(found.prescription.medicine)} is stopped.`)
  const after = says
    ? await session.decide(found.situation.patient.id, (turn) =>
        writeDownSupply(turn, found.prescription.id, {
          ...(typed.left === undefined ? {} : { left: typed.left }),
          ...(typed.pickedUp === undefined ? {} : { pickedUp: typed.pickedUp }),
          ...(Object.keys(terms).length === 0 ? {} : { terms }),
        }),
      )
    : found.situation
  const prescription = after.prescriptions.find((one) => one.id === found.prescription.id)
  if (prescription === undefined) return
  const now = await session.store.now()
  print(typed.json, { prescriptionId: prescription.id, ...supplyJson(after, prescription, now) }, () =>
    supplySentence(after, prescription, now),
  )
}
