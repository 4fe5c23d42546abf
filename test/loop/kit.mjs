/** What every step uses: the server, the browser, signed-in people, checks and pictures. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const WORK = mkdtempSync(join(tmpdir(), 'huijian-loop-'))
export const PICTURES = resolve(ROOT, process.env.LOOP_PICTURES ?? 'target/loop-pictures')
const { chromium } = createRequire(join(ROOT, 'web/package.json'))('playwright-core')
const PATIENCE = 90_000
const DESK = { viewport: { width: 1440, height: 900 }, acceptDownloads: true }
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

let browser
let server
const log = []
let accounts
export let base = process.env.LOOP_URL
const pages = new Map()

export function check(holds, words) {
  if (!holds) throw new Error(words)
}

export const pause = (millis) => new Promise((done) => setTimeout(done, millis))

/** Asks again until the answer is truthy. */
export async function until(words, ask, seconds = 120) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    check(Date.now() < end, `${words}：等了 ${seconds} 秒仍没有`)
    await pause(500)
  }
}

export async function open() {
  mkdirSync(PICTURES, { recursive: true })
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: FLAGS })
  if (!base) await startServer()
  const file = process.env.LOOP_ACCOUNTS ?? join(WORK, 'data/demo-accounts.txt')
  accounts = readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [, name, password, person] = /^(\S+)\s+(\S+)\s+([^（]+)/.exec(line) ?? []
    return name ? [{ name, password, person }] : []
  })
}

async function startServer() {
  const port = await freePort()
  const data = join(WORK, 'data')
  server = spawn(join(ROOT, 'hj'), ['run', '--port', String(port), '--data', data, '--demo', 'small'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => log.push(String(text)))
  base = `http://127.0.0.1:${port}`
  await until('服务启动', async () => {
    check(server.exitCode === null, `服务没有启动：\n${log.join('').slice(-3000)}`)
    const answers = await fetch(`${base}/api/access/session`).then(() => true, () => false)
    // Written once everything of a start is done, the list of accounts too.
    return answers && existsSync(join(data, 'server.properties'))
  }, 600)
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** The last errors of the server that was started here. */
export const serverErrors = () => log.join('').split('\n').filter((line) => /ERROR|Exception|Caused by/.test(line)).slice(-8)

export async function close() {
  await browser?.close()
  if (server && server.exitCode === null) {
    const gone = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await gone
  }
  rmSync(WORK, { recursive: true, force: true })
}

export function account(nameOrPerson) {
  const found = accounts.find(({ name, person }) => name === nameOrPerson || person === nameOrPerson)
  check(found, `账号清单里没有 ${nameOrPerson}`)
  return found
}

export async function newPage(options = DESK) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** The console page of a person, signed in once through the form and kept. */
export async function as(name) {
  if (pages.has(name)) return pages.get(name)
  const page = await newPage()
  const { password } = account(name)
  await page.goto(`${base}/console/sign-in`)
  await page.getByLabel('账号').fill(name)
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  pages.set(name, page)
  return page
}

export async function visit(name, path) {
  const page = await as(name)
  await page.goto(`${base}/console${path}`)
  return page
}

/** What the server says to the person who is signed in on the page. */
export async function ask(name, path) {
  const page = await as(name)
  const answer = await page.request.get(base + path)
  check(answer.ok(), `GET ${path} 答 ${answer.status()}：${(await answer.text()).slice(0, 300)}`)
  return answer.json()
}

export async function picture(page, name) {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
  await pause(500)
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/** What the page shows, for a message that helps. */
export async function shown(page) {
  const text = await page.locator('body').innerText().catch(() => '')
  return `${page.url()}\n${text.replace(/\n+/g, ' · ').slice(0, 900)}`
}

/** Pages that are still open, the last used one last. */
export const openPages = () => browser?.contexts().flatMap((context) => context.pages()) ?? []
