// The page of the simulator. It only shows what /api/state says and passes on what is typed; all decisions are the engine's.
const token = new URLSearchParams(location.search).get('token') ?? ''
const byId = (id) => document.getElementById(id)
const phones = new Map()

async function call(path, body) {
  const response = await fetch(`api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-tookit-token': token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok)
    throw new Error(
      (await response.json().catch(() => ({}))).error ?? `The simulator answered ${response.status}.`,
    )
  return response
}

/** Does something, shows the new state, and says what went wrong. */
async function act(path, body) {
  document.body.classList.add('busy')
  try {
    show(await (await call(path, body)).json())
    byId('trouble').hidden = true
  } catch (error) {
    byId('trouble').textContent = error.message
    byId('trouble').hidden = false
  } finally {
    document.body.classList.remove('busy')
  }
}

function show(state) {
  byId('clock-time').textContent = state.clock.time
  byId('clock-day').textContent = state.clock.day
  byId('run').setAttribute('aria-pressed', String(state.clock.running))
  byId('run').textContent = state.clock.running ? 'Stop time' : 'Let time run'
  byId('next-line').textContent = state.next
  for (const phone of state.phones) showPhone(phone)
  showStory(state.story)
}

function showPhone(phone) {
  const { screen, card } = phones.get(phone.id) ?? addPhone(phone)
  const before = screen.childElementCount
  screen.replaceChildren(
    ...(phone.messages.length === 0
      ? [empty(phone)]
      : phone.messages.map((message) => bubble(phone, message))),
  )
  card.querySelector('.role').textContent = phone.role
  if (screen.childElementCount !== before) screen.scrollTop = screen.scrollHeight
}

function addPhone(phone) {
  const card = byId('phone-template').content.firstElementChild.cloneNode(true)
  card.classList.add(phone.channel)
  card.querySelector('.avatar').textContent = phone.name[0]
  card.querySelector('.name').textContent = phone.name
  card.querySelector('.service').textContent = { sms: 'SMS', telegram: 'Telegram', slack: 'Slack' }[
    phone.channel
  ]
  const input = card.querySelector('input')
  input.placeholder = `Write as ${phone.name}`
  input.setAttribute('aria-label', `Write as ${phone.name}`)
  card.querySelector('.screen').setAttribute('aria-label', `${phone.name}'s phone`)
  card.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value
    if (text.trim() === '') return
    input.value = ''
    void act('say', { phone: phone.id, text })
  })
  byId('phones').append(card)
  const entry = { card, screen: card.querySelector('.screen') }
  phones.set(phone.id, entry)
  return entry
}

function element(tag, className, text) {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

const empty = (phone) =>
  element(
    'li',
    'empty',
    `Nothing here yet. ${phone.name} will hear from tookit when there is something to say.`,
  )

function bubble(phone, message) {
  if (message.kind === 'day') return element('li', 'day', message.text)
  const item = element('li', message.own ? 'bubble own' : 'bubble')
  const mark = element('small')
  if (phone.channel === 'slack') mark.append(element('b', '', message.own ? phone.name : 'tookit'))
  mark.append(message.mark)
  item.append(element('p', '', message.text), mark)
  if (message.buttons.length > 0) item.append(choices(phone, message.buttons))
  return item
}

function choices(phone, buttons) {
  const row = element('div', 'choices')
  for (const { label, token: pressed } of buttons) {
    const button = element('button', '', label)
    button.type = 'button'
    button.addEventListener('click', () => act('press', { phone: phone.id, button: pressed }))
    row.append(button)
  }
  return row
}

function showStory(story) {
  byId('story').replaceChildren(
    ...story.toReversed().map(({ time, kind, text, grave }) => {
      const item = element('li', grave ? 'alarm' : '')
      item.append(
        element('time', '', time),
        element('span', '', text),
        document.createElement('br'),
        element('code', '', kind),
      )
      return item
    }),
  )
}

byId('run').addEventListener('click', () =>
  act('clock', { running: byId('run').getAttribute('aria-pressed') !== 'true' }),
)
byId('jump').addEventListener('click', () => act('clock', { minutes: 15 }))
byId('next').addEventListener('click', () => act('clock', { next: true }))
byId('fresh').addEventListener('click', () => act('fresh', {}))
byId('copy').addEventListener('click', async () => {
  const text = await (await call('transcript')).text()
  await navigator.clipboard.writeText(text)
  byId('copy').textContent = 'Copied'
  setTimeout(() => {
    byId('copy').textContent = 'Copy as transcript'
  }, 1500)
})

async function rehearse() {
  const page = byId('rehearsal-text')
  page.setAttribute('aria-busy', 'true')
  try {
    page.textContent = await (await call(`rehearsal?behaviour=${byId('behaviour').value}`)).text()
  } catch (error) {
    page.textContent = error.message
  }
  page.scrollTop = 0
  page.removeAttribute('aria-busy')
}
byId('rehearse').addEventListener('click', () => {
  byId('rehearsal').showModal()
  void rehearse()
})
byId('behaviour').addEventListener('change', rehearse)

const changes = new EventSource(`api/changes?token=${encodeURIComponent(token)}`)
changes.onmessage = () => act('state')
void act('state')
