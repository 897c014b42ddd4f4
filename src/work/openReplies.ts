import { type Address, addressKey } from '../domain/contact.ts'
import type { OpenReply } from '../store/outbox.ts'

/** The answers that mean something already, found by who may give them. */
export class OpenReplies {
  readonly #byPerson = new Map<string, OpenReply[]>()
  readonly #byAddress = new Map<string, OpenReply[]>()

  add(open: OpenReply): void {
    if (open.personId !== null && !open.closed) append(this.#byPerson, open.personId, open)
    append(this.#byAddress, addressKey(open.address), open)
  }

  ofPerson(personId: string): readonly OpenReply[] {
    return this.#byPerson.get(personId) ?? []
  }

  /** Of this person, and of whoever shares this address with her, also what they have answered not long ago. */
  near(personId: string, address: Address): readonly OpenReply[] {
    const here = this.#byAddress.get(addressKey(address))
    if (here === undefined) return this.ofPerson(personId)
    const others = here.filter((open) => !open.closed || open.personId !== personId)
    return [...new Set([...this.ofPerson(personId), ...others])]
  }
}

function append(map: Map<string, OpenReply[]>, key: string, open: OpenReply): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [open])
  else known.push(open)
}
