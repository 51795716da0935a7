// The lab's page. Everything that comes from the lab is put in as text, never as markup.

const get = (id) => document.getElementById(id)
const rates = ['failRate', 'throttleRate', 'dropRate', 'loseAnswerRate']

function say(text, trouble = false) {
  get('news').textContent = text
  get('news').classList.toggle('trouble', trouble)
}

async function call(name, body) {
  const options =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`/lab/${name}`, options)
  const value = await answer.json()
  if (!answer.ok) throw new Error(value.message)
  return value
}

/** Runs an action and puts its failure where people see it. */
function act(action) {
  return async (event) => {
    try {
      await action(event)
    } catch (error) {
      say(`That did not work: ${error.message}`, true)
    }
  }
}

function element(name, text, className) {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

function row(cells, numbersFrom = cells.length) {
  const made = document.createElement('tr')
  made.append(...cells.map((cell, at) => element('td', cell, at >= numbersFrom ? 'number' : '')))
  return made
}

function timeLeft(ms) {
  if (ms <= 0) return 'over'
  const minutes = Math.floor(ms / 60_000)
  const seconds = String(Math.floor(ms / 1_000) % 60).padStart(2, '0')
  return `in ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`
}

function showState(state) {
  const facts = {
    Account: state.account,
    Region: state.region,
    Engine: state.engine,
    Data: state.storage === 'folder' ? 'kept between runs' : 'in memory only',
  }
  get('facts').replaceChildren(
    ...Object.entries(facts).map(([name, value]) => {
      const pair = document.createElement('div')
      pair.append(element('dt', name), element('dd', value))
      return pair
    }),
  )
  get('sets').replaceChildren(
    ...state.sets.map((set) => row([set.accessKeyId, set.state, timeLeft(set.expiresAt - state.now)])),
  )
  get('totals').replaceChildren(
    ...Object.entries(state.totals).map(([action, { requests, errors, bytesIn, bytesOut }]) =>
      row([action, ...[requests, errors, bytesIn, bytesOut].map((count) => count.toLocaleString())], 1),
    ),
  )
}

function showFaults(faults) {
  const { elements } = get('faults')
  elements.latencyMs.value = faults.latencyMs
  for (const name of rates) elements[name].value = faults[name] * 100
}

const refresh = async () => showState(await call('state'))

let table
let next

async function showItems() {
  const start = next === undefined ? '' : `&start=${encodeURIComponent(next)}`
  const page = await call(`items?table=${encodeURIComponent(table)}${start}`)
  if (next === undefined) get('items').replaceChildren()
  if (next === undefined && page.items.length === 0) get('items').append(element('p', 'This table is empty.'))
  get('items').append(...page.items.map((item) => element('pre', item)))
  next = page.next
  get('more').hidden = next === undefined
}

function tableButton({ name, keys, items }) {
  const button = element('button', `${name} · ${items} ${items === 1 ? 'item' : 'items'} · ${keys}`)
  button.type = 'button'
  button.setAttribute('aria-pressed', 'false')
  button.addEventListener(
    'click',
    act(async () => {
      for (const other of get('tables').children) other.setAttribute('aria-pressed', String(other === button))
      table = name
      next = undefined
      await showItems()
    }),
  )
  return button
}

async function showTables() {
  const tables = await call('tables')
  get('items').replaceChildren()
  get('more').hidden = true
  get('tables').replaceChildren(...tables.map(tableButton))
  if (tables.length === 0)
    get('items').append(element('p', 'No tables yet. The app creates one when you ask it to.'))
}

for (const button of document.querySelectorAll('[data-life]')) {
  button.addEventListener(
    'click',
    act(async () => {
      const { block } = await call('credentials', { lifeMs: Number(button.dataset.life) })
      get('block').value = block
      get('copy').disabled = false
      say('New credentials are ready to be copied.')
      await refresh()
    }),
  )
}

get('copy').addEventListener(
  'click',
  act(async () => {
    await navigator.clipboard.writeText(get('block').value)
    say('Copied.')
  }),
)

get('end').addEventListener(
  'click',
  act(async () => {
    await call('end', {})
    say('The lab is ended. New credentials start it again.')
    await refresh()
  }),
)

get('reset').addEventListener(
  'click',
  act(async () => {
    if (!window.confirm('Delete all tables of the lab for good?')) return
    await call('reset', { newAccount: get('new-account').checked })
    say('The account is empty.')
    await refresh()
    await showTables()
  }),
)

get('faults').addEventListener(
  'submit',
  act(async (event) => {
    event.preventDefault()
    const { elements } = event.target
    const shares = rates.map((name) => [name, Number(elements[name].value) / 100])
    await call('faults', { latencyMs: Number(elements.latencyMs.value), ...Object.fromEntries(shares) })
    say('The weather has changed.')
  }),
)

get('calm').addEventListener('click', () => {
  showFaults({ latencyMs: 0, failRate: 0, throttleRate: 0, dropRate: 0, loseAnswerRate: 0 })
  get('faults').requestSubmit()
})

get('look').addEventListener('click', act(showTables))
get('more').addEventListener('click', act(showItems))

const start = act(async () => {
  const state = await call('state')
  showState(state)
  showFaults(state.faults)
  await showTables()
})
void start()
setInterval(act(refresh), 2_000)
