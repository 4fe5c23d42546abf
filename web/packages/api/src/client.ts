import type { AnswerOf, Given, Operation, PathOf, Sent, Wanted } from './contract'
import { ApiProblem, problemOf, unreachable } from './problem'

interface Extra {
  /** version of the record as it was read, for If-Match */
  version?: string | number
  /** the same key again is the same command; made anew for each command unless given */
  key?: string
  signal?: AbortSignal
}

interface Loose extends Extra {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** Told of each problem, so that the session store can react to a lost session. */
const listeners = new Set<(problem: ApiProblem) => void>()

export function onProblem(listener: (problem: ApiProblem) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The contract as functions: a path, parameter or body that it does not have does not compile, and the answer is of its type. */
export const api = {
  get: <P extends PathOf<'get'>>(path: P, ...[options]: Given<Operation<P, 'get'>, Extra>) =>
    send<AnswerOf<Operation<P, 'get'>>>('GET', path, options),
  post: <P extends PathOf<'post'>>(path: P, ...[body, options]: Sent<Operation<P, 'post'>, Extra>) =>
    send<AnswerOf<Operation<P, 'post'>>>('POST', path, options, body),
  put: <P extends PathOf<'put'>>(path: P, ...[body, options]: Sent<Operation<P, 'put'>, Extra>) =>
    send<AnswerOf<Operation<P, 'put'>>>('PUT', path, options, body),
  delete: <P extends PathOf<'delete'>>(path: P, ...[options]: Given<Operation<P, 'delete'>, Extra>) =>
    send<AnswerOf<Operation<P, 'delete'>>>('DELETE', path, options),
  /** The address of a file to download, with its filters. */
  href: <P extends PathOf<'get'>>(path: P, ...[options]: Given<Operation<P, 'get'>, Wanted>) =>
    address(path, (options ?? {}) as Loose),
}

async function send<T>(method: string, path: string, given: object | undefined, body?: unknown): Promise<T> {
  const options = (given ?? {}) as Loose
  const isForm = body instanceof FormData
  const response = await fetch(address(path, options), {
    method,
    credentials: 'same-origin',
    signal: options.signal,
    headers: headersOf(method, options, body !== undefined && !isForm),
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw announced(new ApiProblem(unreachable()))
  })
  if (!response.ok) throw announced(new ApiProblem(await problemOf(response)))
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

function announced(problem: ApiProblem): ApiProblem {
  listeners.forEach((listener) => listener(problem))
  return problem
}

function headersOf(method: string, options: Extra, isJson: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (isJson) headers['Content-Type'] = 'application/json'
  if (method === 'GET') return headers
  // Over https the name binds the cookie to this host.
  const token = cookie('__Host-XSRF-TOKEN') ?? cookie('XSRF-TOKEN')
  if (token) headers['X-XSRF-TOKEN'] = token
  headers['Idempotency-Key'] = options.key ?? newKey()
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`
  return headers
}

/** A fresh idempotency key; also where the page is not a secure context and randomUUID is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function address(path: string, { path: parts = {}, query = {} }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parts ? encodeURIComponent(String(parts[name])) : whole,
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const tail = search.toString()
  return tail ? `${filled}?${tail}` : filled
}

function cookie(name: string): string | undefined {
  const entry = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return entry && decodeURIComponent(entry.slice(name.length + 1))
}
