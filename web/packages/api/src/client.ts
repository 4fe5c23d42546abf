import { ApiProblem, problemOf, unreachable } from './problem'

type Scalar = string | number | boolean
export type Query = Record<string, Scalar | Scalar[] | null | undefined>

export interface Options {
  path?: Record<string, Scalar>
  query?: Query
  /** version of the record as it was read, for If-Match */
  version?: string | number
  /** the same key again is the same command; made anew for each command unless given */
  key?: string
  signal?: AbortSignal
}

/** Told of each problem, so that the session store can react to a lost session. */
const listeners = new Set<(problem: ApiProblem) => void>()

export function onProblem(listener: (problem: ApiProblem) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const api = {
  get: <T>(path: string, options: Options = {}) => send<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options: Options = {}) => send<T>('POST', path, options, body),
  put: <T>(path: string, body?: unknown, options: Options = {}) => send<T>('PUT', path, options, body),
  delete: <T>(path: string, options: Options = {}) => send<T>('DELETE', path, options),
  /** The address of a file to download, with its filters. */
  href: (path: string, options: Options = {}) => address(path, options),
}

async function send<T>(method: string, path: string, options: Options, body?: unknown): Promise<T> {
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

function headersOf(method: string, options: Options, isJson: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (isJson) headers['Content-Type'] = 'application/json'
  if (method === 'GET') return headers
  const token = cookie('XSRF-TOKEN')
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

function address(path: string, { path: parts = {}, query = {} }: Options): string {
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
