import type { Behaviour } from '../bot/rehearsal/behaviour.ts'
import { rehearsalPage } from '../bot/rehearsal/rehearsalPage.ts'
import { rehearse } from '../bot/rehearsal/rehearse.ts'
import { abilitiesOf } from '../channels/abilitiesOf.ts'
import type { Demo } from './demo.ts'
import { demoPatientId } from './seed.ts'

/** The chat that Ana's plan would bring from now on, as a page; the demo itself stays as it is. */
export async function rehearsalOf(demo: Demo, behaviour: Behaviour, days: number): Promise<string> {
  const situation = (await demo.store.situations([demoPatientId])).get(demoPatientId)
  if (situation === undefined) return 'Nobody is enrolled in this demo any more.'
  const rehearsal = rehearse({ situation, abilitiesOf, behaviour, from: demo.clock.now(), days })
  return rehearsalPage(situation, rehearsal, behaviour)
}
