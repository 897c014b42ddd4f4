import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Outgoing } from '../../src/bot/outgoing.ts'
import { type Bench, now, openBench, outgoing, publicUrl, recordings, webhookOf } from './contractRig.ts'
import type { Delivered, Descriptor } from './descriptor.ts'

/** What every channel has to keep, whatever its service is like. */
export function channelContract(descriptor: Descriptor): void {
  let bench: Bench
  beforeEach(async () => {
    bench = await openBench(descriptor)
  })
  afterEach(async () => {
    await bench.close()
    expectNothingLeaked(descriptor, bench.logged.join(''))
  })
  const open = (): Bench => bench

  describe('what comes in', () => {
    forgeryCases(descriptor, open)
    recordedCases(descriptor, open)
    acknowledgementCases(descriptor, open)
  })
  describe('what goes out', () => {
    textCases(descriptor, open)
    choiceCases(descriptor, open)
    faultCases(descriptor, open)
  })
}

/** Texts of these tests hold this word, which is as private as whatever a person writes. */
const privateWord = 'Examplol'

function expectNothingLeaked({ secrets, address }: Descriptor, text: string): void {
  for (const secret of [...secrets, address, address.replace(/^\+/, ''), privateWord])
    expect(text).not.toContain(secret)
}

function forgeryCases(descriptor: Descriptor, bench: () => Bench): void {
  const signed = () =>
    descriptor.sign(descriptor.said(descriptor.address, `took ${privateWord}`), { publicUrl, now })

  for (const [name, forge] of Object.entries(descriptor.forgeries))
    it(`refuses ${name} and stores nothing`, async () => {
      expect((await bench().post(forge(signed()))).status).toBe(descriptor.forgedStatus)
      expect(bench().stored).toEqual([])
    })

  it('refuses a forged body before it reads it', async () => {
    for (const forge of Object.values(descriptor.forgeries)) {
      const nonsense = { ...forge(signed()), body: '{"broken' }
      expect((await bench().post(nonsense)).status).toBe(descriptor.forgedStatus)
    }
  })

  it('refuses a body over the limit with 413', async () => {
    const { path, headers } = signed()
    expect((await bench().post({ path, headers, body: `Body=${'a'.repeat(300 * 1024)}` })).status).toBe(413)
    expect(bench().stored).toEqual([])
  })
}

function recordedCases(descriptor: Descriptor, bench: () => Bench): void {
  const all = recordings(descriptor.name)

  it('has recordings of webhooks that mean something and of those to leave alone', () => {
    expect(all.filter(({ recorded }) => recorded.ignored !== true)).not.toEqual([])
    expect(all.filter(({ recorded }) => recorded.ignored === true)).not.toEqual([])
  })

  for (const { name, recorded, events } of all)
    it(`${recorded.ignored === true ? 'ignores' : 'reads'} ${name}: ${recorded.about}`, async () => {
      expect((await bench().receive(webhookOf(recorded))).status).toBeLessThan(300)
      if (recorded.ignored === true) expect(bench().stored).toEqual([])
      else {
        expect(bench().stored).not.toEqual([])
        await expect(`${JSON.stringify(bench().stored, null, 2)}\n`).toMatchFileSnapshot(events)
      }
    })

  it('gives a redelivered event the same external id', async () => {
    for (const { recorded } of all.filter(({ recorded }) => recorded.ignored !== true)) {
      bench().stored.length = 0
      const signed = descriptor.sign(webhookOf(recorded), { publicUrl, now })
      await bench().post(signed)
      const first = bench().stored.map((event) => event.externalId)
      bench().stored.length = 0
      await bench().post(descriptor.redelivery?.(signed) ?? signed)
      expect(bench().stored.map((event) => event.externalId)).toEqual(first)
    }
  })
}

function acknowledgementCases(descriptor: Descriptor, bench: () => Bench): void {
  it('acknowledges only after the event is stored', async () => {
    const asked = Promise.withResolvers<void>()
    const stored = Promise.withResolvers<void>()
    bench().onAccept(() => {
      asked.resolve()
      return stored.promise
    })
    let acknowledged = false
    const answer = bench()
      .receive(descriptor.said(descriptor.address, 'hello'))
      .then(({ status }) => {
        acknowledged = true
        return status
      })
    await asked.promise
    await bench().roundTrip()
    expect(acknowledged).toBe(false)
    stored.resolve()
    expect(await answer).toBeLessThan(300)
  })

  it('answers with a server error when the event could not be stored, so that the service tries again', async () => {
    bench().onAccept(async () => {
      throw new Error(`insert failed: ${descriptor.address} ${privateWord}`)
    })
    const { status, body } = await bench().receive(descriptor.said(descriptor.address, 'hello'))
    expect(status).toBeGreaterThanOrEqual(500)
    expectNothingLeaked(descriptor, body)
  })

  it('gives back the address that it was given', async () => {
    await bench().receive(descriptor.said(descriptor.address, 'hello'))
    const [event] = bench().stored
    if (event?.kind !== 'said') return expect.fail('nothing was said')
    expect(event.from).toEqual({ channel: descriptor.name, value: descriptor.address })
    await bench().channel.send({ ...outgoing(descriptor), to: event.from })
    expect(lastDelivered(bench()).to).toBe(descriptor.address)
  })

  for (const text of literalTexts)
    it(`hears ${JSON.stringify(text)} as it was written`, async () => {
      await bench().receive(descriptor.said(descriptor.address, text))
      expect(bench().stored).toMatchObject([{ kind: 'said', utterance: { kind: 'text', text } }])
    })
}

const literalTexts = [
  'Noted 👍🏽 👩‍⚕️',
  'تناولت الدواء 8:00 שלום',
  '<b>&amp; & _x_ *y* ~z~ `q` [a](b) <@U123> <!channel> :pill:',
  'Took 1.5 mg (x) - #2 + 3 = 5! {a|b} \\ ok',
  'two\nlines',
]

const lastDelivered = (bench: Bench): Delivered => {
  const last = bench.fake.delivered().at(-1)
  return last ?? expect.fail('nothing arrived at the service')
}

function textCases(descriptor: Descriptor, bench: () => Bench): void {
  for (const text of literalTexts)
    it(`writes ${JSON.stringify(text)} so that it is read as such`, async () => {
      expect(await bench().channel.send(outgoing(descriptor, { text }))).toMatchObject({ kind: 'accepted' })
      expect(lastDelivered(bench()).text).toBe(text)
    })

  it('takes a text as long as it says it can', async () => {
    const text = 'a'.repeat(bench().channel.abilities.textMax)
    expect(await bench().channel.send(outgoing(descriptor, { text }))).toMatchObject({ kind: 'accepted' })
    expect(lastDelivered(bench()).text).toBe(text)
  })

  it("answers with the service's own id of the message", async () => {
    const sent = await bench().channel.send(outgoing(descriptor))
    expect(sent).toEqual({ kind: 'accepted', messageId: lastDelivered(bench()).messageId })
  })
}

function choiceCases(descriptor: Descriptor, bench: () => Bench): void {
  const { press } = descriptor
  if (press === undefined) {
    it(`offers no buttons: ${descriptor.cannot.buttons}`, () => {
      expect(descriptor.cannot.buttons).toBeTypeOf('string')
      expect(bench().channel.abilities.buttons).toBe(false)
    })
    return
  }

  it('gives back each choice as itself', async () => {
    expect(descriptor.cannot.buttons).toBeUndefined()
    expect(bench().channel.abilities.buttons).toBe(true)
    const buttons = [
      { token: 'taken', label: 'Taken 👍' },
      { token: '<&_*"%', label: '<b> & _x_ *y*' },
      { token: 'x'.repeat(64), label: 'L'.repeat(bench().channel.abilities.labelMax) },
    ]
    await bench().channel.send(outgoing(descriptor, { buttons }))
    const message = lastDelivered(bench())
    expect(message.buttons).toEqual(buttons)
    for (const { token } of buttons) await bench().receive(press(descriptor.address, message, token))
    expect(bench().stored.map((event) => (event.kind === 'said' ? event.utterance : event))).toEqual(
      buttons.map(({ token }) => ({ kind: 'press', token })),
    )
  })
}

function faultCases(descriptor: Descriptor, bench: () => Bench): void {
  const send = async (about: Partial<Outgoing> = {}) => {
    const sent = await bench().channel.send(
      outgoing(descriptor, { text: `It is time for ${privateWord}`, ...about }),
    )
    expectNothingLeaked(descriptor, 'code' in sent ? sent.code : '')
    return sent
  }

  for (const { name, expected } of descriptor.faults)
    it(`takes ${name} as ${expected.kind}, after one call`, async () => {
      bench().fake.failNext(name)
      expect(await send()).toMatchObject(expected)
      expect(bench().fake.sendCalls()).toBe(1)
      // The fault was that message's alone: the next one goes through.
      expect(await send()).toMatchObject({ kind: 'accepted' })
    })

  it('does not repeat a call whose answer got lost', async () => {
    bench().fake.loseNextAnswer()
    expect(await send()).toMatchObject({ kind: 'unknown' })
    expect(bench().fake.sendCalls()).toBe(1)
  })

  it('finds a message whose answer got lost, where it can look it up', async () => {
    const { lookUp } = bench().channel
    if (lookUp === undefined) return
    const { messageId } = await lostMessage(descriptor, bench())
    expect(await bench().channel.lookUp?.(outgoing(descriptor), now.subtract({ minutes: 1 }))).toEqual({
      kind: 'accepted',
      messageId,
    })
    const never = outgoing(descriptor, { id: '0199a3c2-7d51-7c4e-9f1e-000000000000', text: 'never sent' })
    expect(await bench().channel.lookUp?.(never, now.subtract({ minutes: 1 }))).toBeNull()
  })

  it('says later, and throws nothing, when the service is not there', async () => {
    await bench().fake.close()
    // Lets the client see that its kept connections are closed; on one that is just closing, the answer is `unknown`.
    await bench().roundTrip()
    expect(await send()).toMatchObject({ kind: 'later', scope: 'sender' })
    expect(await bench().channel.check()).toMatchObject({ ok: false })
  })

  it('tells who we are', async () => {
    const reachability = await bench().channel.check()
    expect(reachability).toMatchObject({ ok: true, account: expect.any(String) })
    expectNothingLeaked(descriptor, JSON.stringify(reachability))
  })
}

async function lostMessage(descriptor: Descriptor, bench: Bench): Promise<Delivered> {
  onTestFinished(() => expect(bench.fake.sendCalls()).toBe(1))
  bench.fake.loseNextAnswer()
  await bench.channel.send(outgoing(descriptor))
  return lastDelivered(bench)
}
