import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues, UploadedFile } from './route.ts';

/** Reads a form's body, counting as it comes: a body over the limit is refused without being held (R10). */
export async function readForm(
  request: Request,
  limit: number,
): Promise<Result<FormValues, { kind: 'too-large' | 'bad-request' }>> {
  const body = await readLimited(request, limit);
  if (body === null) return err({ kind: 'too-large' });
  const type = request.headers.get('content-type') ?? '';
  // In a multipart body, where a file may hold any byte, a field costs its sender some fifty bytes.
  if (!/^\s*multipart/i.test(type) && hasTooManyFields(body)) return err({ kind: 'too-large' });
  try {
    return ok(await formValues(await new Response(body, { headers: { 'content-type': type } }).formData()));
  } catch {
    return err({ kind: 'bad-request' });
  }
}

/** Far more than any form of ours has; half a million empty ones fit into 1 MiB, and take seconds to read. */
const MOST_FIELDS = 1_000;
const AMPERSAND = 0x26;

function hasTooManyFields(body: Uint8Array): boolean {
  let fields = 1;
  for (let at = body.indexOf(AMPERSAND); at >= 0; at = body.indexOf(AMPERSAND, at + 1)) {
    fields += 1;
    if (fields > MOST_FIELDS) return true;
  }
  return false;
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) return null;
      chunks.push(chunk);
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function formValues(data: FormData): Promise<FormValues> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      // Pushed, not copied: a body of nothing but `a&a&a&…` would cost the square of its fields, and all others would wait.
      const before = texts.get(name);
      if (before) before.push(value);
      else texts.set(name, [value]);
    }
    // A file field left empty arrives as a nameless file of no bytes.
    else if (value.name !== '' || value.size > 0)
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return makeForm(texts, files);
}

const makeForm = (texts: Map<string, string[]>, files: Map<string, UploadedFile>): FormValues => ({
  // NUL cannot be stored as text; browsers never send it.
  get: (name) => (texts.get(name)?.[0] ?? '').replaceAll('\0', ''),
  all: (name) => (texts.get(name) ?? []).map((each) => each.replaceAll('\0', '')),
  file: (name) => files.get(name) ?? null,
  has: (name) => texts.has(name),
});

export const emptyForm: FormValues = makeForm(new Map(), new Map());
